"""Words, sentences, tags, trees, names and attributions of a report: one encoder, several heads."""
