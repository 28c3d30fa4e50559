import type { AddressInfo } from "node:net";
import express from "express";
import { guardPages } from "../../../sync-server/http/guardPages.js";
import { servePages } from "../../../sync-server/http/servePages.js";

export interface PagesServer {
  readonly url: string;
  /** What was asked of it, in order: method and path. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The service's pages as the service serves them, without its database: what the workbench needs that reports nothing. */
export async function startPages(options: { readonly port?: number; readonly folder?: string } = {}): Promise<PagesServer> {
  const asked: string[] = [];
  const app = express();
  app.use((request, _response, next) => {
    asked.push(`${request.method} ${request.path}`);
    next();
  });
  app.use(guardPages({ secure: false, frameAncestors: [], officeJsUrl: null }));
  app.use(servePages({ officeJsUrl: null }, options.folder));
  const server = app.listen(options.port ?? 0, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`, asked,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
