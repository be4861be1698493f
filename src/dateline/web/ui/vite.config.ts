import { defineConfig } from "vite";

// One script and one sheet with fixed names: the server puts them into the offline file by name.
export default defineConfig({
  base: "/static/",
  build: {
    outDir: "../built",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      output: {
        entryFileNames: "explorer.js",
        assetFileNames: (asset) => (asset.names[0]?.endsWith(".css") ? "explorer.css" : "[name][extname]"),
      },
    },
  },
});
