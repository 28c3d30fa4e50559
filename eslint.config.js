import importPlugin from "eslint-plugin-import";
import tseslint from "typescript-eslint";

// The import law of docs/architecture.md: a stage may import only from the stages on its left.
const stages = ["model", "codes", "ledgers", "words", "read", "match", "rules", "enrich", "changes", "merge", "duties", "district", "report", "workflow"];

const stageZones = stages.map((stage, place) => ({
  target: `./roster/${stage}`,
  from: "./roster",
  except: stages.slice(0, place + 1).map((left) => `./${left}`),
  message: `roster/${stage} may import only from the stages on its left.`,
}));

const zones = [
  ...stageZones,
  { target: "./roster/protocol", from: "./roster", except: ["./model", "./protocol"], message: "roster/protocol imports roster/model only." },
  { target: "./roster", from: ["./spreadsheet", "./ui", "./addin", "./sync-server", "./cli", "./samples", "./tests", "./bench"] },
  { target: "./spreadsheet", from: "./roster", except: ["./model"], message: "spreadsheet imports roster/model only." },
  { target: "./spreadsheet", from: ["./ui", "./addin", "./sync-server", "./cli", "./samples", "./tests", "./bench"] },
  { target: "./addin", from: ["./sync-server", "./cli", "./samples", "./tests", "./bench"] },
  { target: "./sync-server", from: ["./addin", "./cli", "./samples", "./tests", "./bench"] },
  { target: "./cli", from: ["./addin", "./tests", "./bench"] },
  { target: "./cli", from: "./sync-server", except: ["./main.ts", "./operations.ts"], message: "cli may start sync-server/main and call sync-server/operations, nothing else of it." },
  { target: "./samples", from: ["./addin", "./sync-server", "./cli", "./tests", "./bench"] },
];

export default tseslint.config(
  { ignores: ["node_modules/**", "out/**", "data/**", "**/dist/**"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { import: importPlugin },
    settings: {
      "import/resolver": { typescript: true },
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "import/no-cycle": "error",
      "import/no-restricted-paths": ["error", { zones }],
      "import/no-default-export": "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", { max: 4 }],
      "no-console": "error",
      "no-eval": "error",
      "no-warning-comments": ["error", { terms: ["fixme", "hack"] }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  // Only the Excel side of the port speaks with Excel.
  {
    files: ["addin/**"],
    ignores: ["addin/host/excel/**"],
    rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Only addin/host/excel speaks with Excel." }] },
  },
  // Only spreadsheet/ knows the file format.
  {
    files: ["roster/**", "cli/**", "sync-server/**", "addin/**", "ui/**"],
    rules: { "no-restricted-imports": ["error", { paths: ["hucre", "fflate", "@e965/xlsx"].map((name) => ({ name, message: "Only spreadsheet/ knows the file format." })) }] },
  },
  // Of the archived helpers of Office one file uses three things.
  {
    files: ["addin/**"],
    ignores: ["addin/host/excel/officeHelpers.ts"],
    rules: {
      "no-restricted-imports": ["error", {
        paths: ["hucre", "fflate", "@e965/xlsx"].map((name) => ({ name, message: "Only spreadsheet/ knows the file format." })),
        patterns: [{ group: ["@microsoft/office-js-helpers", "@microsoft/office-js-helpers/*"], message: "Only addin/host/excel/officeHelpers.ts speaks with the helpers of Office." }],
      }],
    },
  },
  // A package file is compressed before it is sealed; it is no spreadsheet.
  {
    files: ["roster/protocol/package/**"],
    rules: { "no-restricted-imports": ["error", { paths: ["hucre", "@e965/xlsx"].map((name) => ({ name, message: "Only spreadsheet/ knows the file format." })) }] },
  },
  { files: ["cli/**", "bench/**", "docs/**", "samples/**", "tests/host/**"], rules: { "no-console": "off" } },
  { files: ["*.config.*", "tests/**"], rules: { "import/no-default-export": "off", "max-lines": "off" } },
);
