/** One call of a service of Office that belongs to no workbook: AppRuntimeService.SetAppRuntimeState("Visible"). */
export interface ServiceCall {
  readonly name: string;
  readonly given: readonly unknown[];
}

/** Answers what the pane asks of Office itself, and keeps it: showing the pane, answers of worksheet functions. */
export interface OfficeServices {
  readonly calls: ServiceCall[];
  /** null: it is the workbook's. */
  answer(text: string): string | null;
}

interface Request {
  readonly id: number;
  readonly message: { readonly body?: string | { readonly Actions: readonly { readonly Id: number; readonly ActionType: number; readonly Name: string; readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] } }[]; readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>> } };
}

const services = /Microsoft\.(?:AppRuntime\.AppRuntimeService|ExcelServices\.CustomFunctions)/u;

export function openOfficeServices(): OfficeServices {
  const calls: ServiceCall[] = [];
  return {
    calls,
    answer(text) {
      if (!services.test(text)) return null;
      const { id, message } = JSON.parse(text) as Request;
      const body = typeof message.body === "string" ? (JSON.parse(message.body) as Exclude<Request["message"]["body"], string>) : message.body;
      const service = Object.values(body?.ObjectPaths ?? {}).map(({ Name: name }) => services.exec(name)?.[0]).find((name) => name !== undefined);
      const actions = body?.Actions ?? [];
      for (const { ActionType: type, Name: name, ArgumentInfo: info } of actions) {
        if (type === 3) calls.push({ name: `${service!.split(".").at(-1)!}.${name}`, given: info?.Arguments ?? [] });
      }
      return JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results: actions.map(({ Id: action }) => ({ ActionId: action, Value: null })) }) } });
    },
  };
}

/** A press on a button of the ribbon, as office.js is told of it. */
export function commandMessage(name: string): string {
  return hostMessage([{ messageCategory: 2, messageType: 1000, message: [name, ""] }]);
}

/** Formulas that Excel asks for at once: each a function with its arguments, cells as ranges of one. */
export function formulasMessage(asked: readonly { readonly id: number; readonly name: string; readonly given: readonly unknown[] }[]): string {
  return hostMessage(asked.map(({ id, name, given }) => ({ messageCategory: 1, messageType: 1000, message: [id, name, given, "在册!Z2", 0] })));
}

function hostMessage(entries: readonly { readonly messageCategory: number; readonly messageType: number; readonly message: unknown }[]): string {
  return JSON.stringify({
    type: 3, controlId: "", message: { entries: entries.map((entry, place) => ({ ...entry, targetId: "", message: JSON.stringify(entry.message), id: `entry-${String(place)}` })) },
  });
}
