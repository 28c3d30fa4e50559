import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { excelApiSets } from "./apiSets.js";

/** A member of Excel's API that the product uses. */
export interface UsedMember {
  /** "Range.values". */
  readonly member: string;
  /** The ExcelApi version that brought it. */
  readonly set: readonly [number, number];
  /** Files that use it, below addin/. */
  readonly files: readonly string[];
}

/** Versions that a file asks Excel about before it uses what they brought: `isSetSupported("ExcelApi", "1.13")`. */
export type Probes = ReadonlyMap<string, readonly string[]>;

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Every member of Excel's API in the add-in's code, found by the compiler in Microsoft's own declarations. */
export function usedMembers(): { readonly members: readonly UsedMember[]; readonly probes: Probes } {
  const names = readdirSync(`${root}addin`, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name)).map((name) => `${root}addin/${name}`)
    .filter((name) => name.includes("/host/excel/") || /\b(?:Excel|Office)\b/u.test(readFileSync(name, "utf8")));
  const program = ts.createProgram(names, {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, skipLibCheck: true, noEmit: true,
    types: ["office-js", "node"], jsx: ts.JsxEmit.ReactJSX, lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  });
  const checker = program.getTypeChecker();
  const used = new Map<string, Set<string>>();
  const probes = new Map<string, string[]>();
  for (const name of names) {
    const source = program.getSourceFile(name)!;
    const file = name.slice(`${root}addin/`.length);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) note(ts.isBindingElement(node) ? boundSymbol(checker, node) : checker.getSymbolAtLocation(node.name), file);
      if (ts.isStringLiteral(node)) for (const member of loadedMembers(checker, node)) add(member, file);
      ts.forEachChild(node, visit);
    };
    const note = (symbol: ts.Symbol | undefined, where: string): void => {
      for (const declaration of symbol?.declarations ?? []) {
        const owner = declaration.parent;
        if (!/office-js/u.test(declaration.getSourceFile().fileName) || !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))) continue;
        add(`${owner.name?.text ?? ""}.${symbol!.name}`, where);
      }
    };
    const add = (member: string, where: string): void => { if (excelApiSets().has(member)) used.set(member, (used.get(member) ?? new Set()).add(where)); };
    visit(source);
    probes.set(file, [...source.text.matchAll(/(?:isSetSupported\("ExcelApi", |knows\()"(\d+\.\d+)"/gu)].map(([, version]) => version!));
  }
  const members = [...used].map(([member, files]) => ({ member, set: excelApiSets().get(member)!, files: [...files].sort() }));
  return { members: members.sort((a, b) => (a.member < b.member ? -1 : 1)), probes };
}

/** `const { items } = formats` names a member as well. */
function boundSymbol(checker: ts.TypeChecker, { name, propertyName, parent }: ts.BindingElement): ts.Symbol | undefined {
  const key = propertyName ?? name;
  return ts.isIdentifier(key) && ts.isObjectBindingPattern(parent) ? checker.getTypeAtLocation(parent).getProperty(key.text) : undefined;
}

/** `range.load("values,format/font/strikethrough")` names members in a text. */
function loadedMembers(checker: ts.TypeChecker, node: ts.StringLiteral): readonly string[] {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load") return [];
  const object = checker.getTypeAtLocation(call.expression.expression);
  return node.text.split(",").flatMap((way) => {
    let type = object;
    const found: string[] = [];
    for (const step of way.trim().split("/")) {
      const owner = type.symbol?.name ?? "";
      const property = type.getProperty(step);
      if (property === undefined) return found;
      found.push(`${owner}.${step}`);
      const next = checker.getTypeOfSymbolAtLocation(property, node);
      type = checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next;
    }
    return found;
  });
}

/** As docs/excel-api.md lists them. */
export function listMembers(members: readonly UsedMember[]): string {
  return [
    "<!-- Made from addin/ and @types/office-js by tests/addin/host/excel/excelApi.test.ts (`npx vitest run -u` on it). Do not edit. -->",
    "# Which parts of Excel's API are used",
    "",
    "At least ExcelApi 1.9 is asked for; what is newer is used only where Excel was asked whether it has it, and nothing above 1.15, where the office.js of the npm package ends.",
    "",
    "| member | ExcelApi | in addin/ |", "|---|---|---|",
    ...members.map(({ member, set, files }) => `| \`${member}\` | ${set.join(".")} | ${files.join(", ")} |`),
    "",
  ].join("\n");
}
