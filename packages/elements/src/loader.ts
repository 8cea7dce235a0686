/** The widgets by tag, and how to fetch each. */
export type WidgetModules = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Fetches each widget when its tag stands in the document or is put there later; until then it costs nothing.
 * Tags inside shadow roots of the host's own components are not seen: such a component imports the widget itself.
 *
 * @returns ends the watch.
 */
export function loadWidgets(modules: WidgetModules, root: ParentNode & Node = document): () => void {
  const asked = new Set<string>();
  const tags = Object.keys(modules);
  const look = (within: ParentNode): void => {
    for (const tag of tags) {
      if (asked.has(tag) || !((within as Partial<Element>).localName === tag || within.querySelector(tag))) continue;
      asked.add(tag);
      modules[tag]?.().catch((error: unknown) => {
        // not fetched, as when offline: a further tag asks again
        asked.delete(tag);
        console.warn(`<${tag}> could not be loaded.`, error);
      });
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      addedNodes.forEach((node) => {
        if (node.nodeType === Node.ELEMENT_NODE) look(node as Element);
      });
    }
  });
  look(root);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
