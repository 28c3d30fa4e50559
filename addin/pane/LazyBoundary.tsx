import { Component, type ReactNode } from "react";

interface LazyBoundaryProps {
  readonly children: ReactNode;
  /** What is said where a part of the page could not be fetched. */
  readonly missing: string;
}

/** A part that is fetched when it is first looked at may not come: without a network, or after the service was renewed. */
export class LazyBoundary extends Component<LazyBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <p role="alert" className="alert">{this.props.missing}</p> : this.props.children;
  }
}
