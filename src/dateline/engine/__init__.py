"""The whole way from a report to its account, over one report or many."""
