import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A sentence in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface FunctionDescription {
  readonly name: string;
  readonly says: Both;
  readonly example: { readonly formula: string; readonly shows: Both };
  readonly parameters: readonly { readonly name: Both; readonly says: Both; readonly isRange: boolean; readonly isOptional: boolean }[];
}

const files = ["idFunctions.ts", "dateFunctions.ts"].map((file) => fileURLToPath(new URL(`../addin/functions/${file}`, import.meta.url)));

/**
 * The worksheet functions as their docstrings describe them: `@en` the English sentence, `@param name 名称：说明`,
 * `@enparam name name: sentence`, `@example =ROSTER.NAME(…) → 中文 | English`. Who leaves one out is told so.
 */
export function readFunctions(): readonly FunctionDescription[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    return source.statements.filter(ts.isFunctionDeclaration).filter(isExported).map(describe);
  });
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function describe(node: ts.FunctionDeclaration): FunctionDescription {
  const name = node.name!.text;
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)[0];
  const need = <T>(found: T | undefined, what: string): T => {
    if (found === undefined || found === "") throw new Error(`${name}: ${what} is missing in its docstring`);
    return found;
  };
  const tags: readonly ts.JSDocTag[] = docs?.tags ?? [];
  const tag = (kind: string): string | undefined => textOf(tags.find(({ tagName }) => tagName.text === kind)?.comment);
  const [formula, shows] = need(tag("example"), "@example").split("→").map((part) => part.trim()) as [string, string | undefined];
  const [showsZh, showsEn] = need(shows, "what the example shows").split("|").map((part) => part.trim()) as [string, string | undefined];
  return {
    name, says: { zh: need(textOf(docs?.comment), "its sentence"), en: need(tag("en"), "@en") },
    example: { formula, shows: { zh: showsZh, en: showsEn ?? showsZh } },
    // The last one is what the function knows beside its arguments.
    parameters: node.parameters.slice(0, -1).map((parameter) => {
      const own = (parameter.name as ts.Identifier).text;
      const zh = named(need(textOf(tags.filter(ts.isJSDocParameterTag).find((each) => each.name.getText() === own)?.comment), `@param ${own}`));
      const en = named(need(tags.filter(({ tagName }) => tagName.text === "enparam").map((each) => textOf(each.comment) ?? "").find((text) => text.startsWith(`${own} `))?.slice(own.length + 1), `@enparam ${own}`));
      return {
        name: { zh: zh[0], en: en[0] }, says: { zh: zh[1], en: en[1] },
        isRange: parameter.type?.getText().startsWith("Cells") === true, isOptional: parameter.initializer !== undefined,
      };
    }),
  };
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string | undefined {
  return ts.getTextOfJSDocComment(comment)?.replace(/\s*\n\s*/gu, " ").trim();
}

/** "截止日期：算到哪一天。" is a name and what it says. */
function named(text: string): readonly [string, string] {
  const parts = /^([^：:]+)[：:]\s*(.+)$/su.exec(text);
  if (parts === null) throw new Error(`A parameter has a name and a sentence: ${text}`);
  return [parts[1]!.trim(), parts[2]!.trim()];
}
