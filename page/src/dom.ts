// Elements of the page. Texts are text nodes always: nothing that a document says is ever markup.

type Child = Node | string | undefined;
type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>;

// element("button", { class: "small", onclick: f }, "Save"): a listener by its name, an attribute
// that is false or undefined is left out.
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Type;
}

export function button(label: string, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return element("button", { type: "button", onclick, ...attributes }, label);
}

// Says something to a screen reader and in the status line.
export function say(text: string): void {
  byId("status").textContent = text;
}
