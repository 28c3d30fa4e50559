import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** The Fluent elements as React knows them. */
export type Fluent<P = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & P;

declare module "react" {
  // React is extended the way it is made to be.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      "fluent-button": Fluent<{ appearance?: "primary" | "outline" | "subtle" | "transparent"; size?: "small" | "medium" | "large"; disabled?: boolean }>;
      "fluent-progress-bar": Fluent<{ value?: number; max?: number }>;
      "fluent-tablist": Fluent<{ activeid?: string }>;
      "fluent-tab": Fluent;
    }
  }
}
