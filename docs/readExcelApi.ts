import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A member of Excel's API that the add-in uses. */
export interface ExcelMember {
  /** "Range.getMergedAreasOrNullObject" */
  readonly name: string;
  /** Of ExcelApi, "1.13"; null where its documentation names none (run, sync, load and the like). */
  readonly set: string | null;
  readonly uses: readonly ExcelUse[];
}

export interface ExcelUse {
  readonly file: string;
  readonly line: number;
  /** The highest set of ExcelApi that the same top-level declaration asks for before it goes on. */
  readonly probed: string | null;
}

const root = fileURLToPath(new URL("../", import.meta.url));
/** Where Excel is spoken to. */
export const excelFolders = ["addin/host/excel/", "addin/commands/", "addin/functions/"];

/**
 * Every member of Excel's API that is used in a program's files, by the type checker: calls and properties, what `load` names in
 * texts, and what object literals name.
 * @param sources files by path that take the place of those on the disk: for tests of the list itself
 */
export function readExcelApi(sources: Readonly<Record<string, string>> = {}): readonly ExcelMember[] {
  const config = ts.readConfigFile(`${root}addin/tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, `${root}addin`);
  const inPlace = new Map(Object.entries(sources).map(([file, text]) => [root + file, text]));
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (path) => inPlace.get(path) ?? readFile(path);
  host.fileExists = (path) => inPlace.has(path) || fileExists(path);
  const isOurs = (path: string): boolean => excelFolders.some((folder) => path.startsWith(root + folder));
  const entries = inPlace.size > 0 ? [...inPlace.keys()] : fileNames.filter(isOurs);
  const program = ts.createProgram(entries, { ...options, noEmit: true, incremental: false }, host);
  const checker = program.getTypeChecker();
  const members = new Map<string, { readonly set: string | null; readonly uses: ExcelUse[] }>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    const declaration = symbol?.declarations?.[0];
    const name = declaration === undefined ? null : nameInExcel(declaration);
    if (symbol === undefined || name === null) return;
    const known = members.get(name) ?? { set: setOf(symbol), uses: [] };
    members.set(name, known);
    known.uses.push(useAt(node));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node.name);
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const context = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
      if (context !== undefined) note(checker.getNonNullableType(context).getProperty(node.name.getText()), node);
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      note(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()), node);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "load") noteLoaded(node, node.expression);
    ts.forEachChild(node, visit);
  };
  /** load("items/name,values") names members by text. */
  const noteLoaded = (call: ts.CallExpression, called: ts.PropertyAccessExpression): void => {
    const [given] = call.arguments;
    const texts = given === undefined ? [] : ts.isStringLiteralLike(given) ? [given.text] : ts.isArrayLiteralExpression(given) ? given.elements.filter(ts.isStringLiteralLike).map(({ text }) => text) : [];
    for (const path of texts.flatMap((text) => text.split(","))) {
      let type: ts.Type | undefined = checker.getTypeAtLocation(called.expression);
      for (const part of path.trim().split("/")) {
        const property: ts.Symbol | undefined = type?.getProperty(part);
        note(property, call);
        type = property === undefined ? undefined : checker.getTypeOfSymbolAtLocation(property, call);
        if (type !== undefined && checker.isArrayType(type)) type = checker.getTypeArguments(type as ts.TypeReference)[0];
      }
    }
  };
  for (const source of program.getSourceFiles()) if (inPlace.has(source.fileName) || (inPlace.size === 0 && isOurs(source.fileName))) visit(source);
  return [...members].map(([name, { set, uses }]) => ({ name, set, uses })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Excel.Range.values as "Range.values"; null for what is not Excel's. */
function nameInExcel(declaration: ts.Declaration): string | null {
  if (!declaration.getSourceFile().fileName.endsWith("@types/office-js/index.d.ts")) return null;
  const names: string[] = [];
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent) {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel") return names.join(".");
    const { name } = node as { readonly name?: ts.Node };
    if (name !== undefined && !ts.isModuleDeclaration(node)) names.unshift(name.getText());
    else if (ts.isModuleDeclaration(node)) names.unshift(node.name.text);
  }
  return null;
}

/** The set that the documentation names; of a member that names none, its owner's. The lowest where a part of it came later. */
function setOf(symbol: ts.Symbol): string | null {
  for (const declaration of symbol.declarations ?? []) {
    for (let node: ts.Node | undefined = declaration; node !== undefined && !ts.isModuleDeclaration(node); node = node.parent) {
      const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
      const api = /\[Api set: (ExcelApi\w* [\d.]+)/u.exec(text)?.[1];
      if (api !== undefined) return api.replace(/^ExcelApi /u, "").replace(/\.$/u, "");
    }
  }
  return null;
}

function useAt(node: ts.Node): ExcelUse {
  const source = node.getSourceFile();
  let top: ts.Node = node;
  while (!ts.isSourceFile(top.parent)) top = top.parent;
  const text = top.getText();
  const probes = text.includes('isSetSupported("ExcelApi"') ? [...text.matchAll(/"(1\.\d{1,2})"/gu)].map((match) => match[1]!) : [];
  return {
    file: source.fileName.slice(root.length), line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    probed: probes.length === 0 ? null : probes.reduce((highest, version) => (isAbove(version, highest) ? version : highest)),
  };
}

/** Sets are counted, not read as decimals: 1.10 is above 1.9. @example isAbove("1.10", "1.9") === true */
export function isAbove(set: string, other: string): boolean {
  const [, minor = "0"] = set.split(".");
  const [, otherMinor = "0"] = other.split(".");
  return Number(minor) > Number(otherMinor);
}
