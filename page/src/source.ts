// Where the page's graph comes from: from the file itself, or from a server that is asked for parts
// of a graph of any size.
import type { Answer, Evidence } from "./answer.ts";
import { compare, comparisonOf } from "./comparison.ts";
import type { Comparison } from "./comparison.ts";
import type { Model } from "./model.ts";
import { NameIndex } from "./search.ts";
import type { Match } from "./search.ts";
import type { Setup } from "./setup.ts";

export interface DocText {
  text: string;
  from: number; // the byte of the document at which `text` begins
}

export interface Problem {
  message: string;
  detail?: string; // the query with a caret under the spot
  hint?: string;
}

export interface Source {
  readonly isServed: boolean;
  start(): Promise<Answer>;
  search(text: string): Promise<Match[]>;
  // More neighbours of a node than the model has; what is already here does no harm.
  around(node: string): Promise<Answer | undefined>;
  compare(nodes: string[]): Promise<Comparison>;
  text(document: string, near: number): Promise<DocText | undefined>;
  readings(edge: string): Promise<Evidence[]>; // all of an edge's
  query(text: string): Promise<Answer | Problem>;
}

export const isProblem = (reply: Answer | Problem): reply is Problem => "message" in reply;

export class FileSource implements Source {
  readonly isServed = false;
  private names?: NameIndex;

  constructor(
    private readonly answer: Answer,
    private readonly model: Model,
    private readonly setup: Setup,
  ) {}

  async start(): Promise<Answer> {
    return this.answer;
  }
  async search(text: string): Promise<Match[]> {
    this.names ??= new NameIndex(this.model.nodes.values());
    return this.names.find(text);
  }
  async around(): Promise<undefined> {
    return undefined;
  }
  async compare(nodes: string[]): Promise<Comparison> {
    return compare(this.model, this.setup, nodes);
  }
  async text(document: string): Promise<DocText | undefined> {
    const text = this.model.documents.get(document)?.text;
    return text === undefined ? undefined : { text, from: 0 };
  }
  async readings(edge: string): Promise<Evidence[]> {
    return this.model.edges.get(edge)?.evidence ?? [];
  }
  async query(): Promise<Problem> {
    return { message: "a file holds no query engine", hint: "causeway view GRAPH has one." };
  }
}

export class ServerSource implements Source {
  readonly isServed = true;
  private readonly asked = new Map<string, number>(); // how many neighbours of a node were sent
  private readonly texts = new Map<string, Promise<DocText | undefined>>();

  constructor(
    private readonly model: Model,
    private readonly token: string,
  ) {}

  start(): Promise<Answer> {
    return this.get("start");
  }
  search(text: string): Promise<Match[]> {
    return this.get("names", { text });
  }
  async around(node: string): Promise<Answer> {
    const skip = this.asked.get(node) ?? 0;
    const more = await this.get<Answer>("around", { node, skip: String(skip) });
    this.asked.set(node, skip + more.nodes.length - 1);
    return more;
  }
  async compare(nodes: string[]): Promise<Comparison> {
    const answer = await this.get<Answer>("compare", { nodes: nodes.join(",") });
    this.model.add(answer);
    return comparisonOf(answer) ?? { items: nodes.map((id) => ({ id, name: this.model.node(id).name })), rows: [] };
  }
  text(document: string, near: number): Promise<DocText | undefined> {
    const key = `${document}\n${Math.floor(near / 65536)}`;
    const known = this.texts.get(key);
    if (known) return known;
    const text = this.get<DocText>("text", { document, near: String(near) }).then((reply) => (reply.text ? reply : undefined));
    this.texts.set(key, text);
    return text;
  }
  async readings(edge: string): Promise<Evidence[]> {
    const answer = await this.get<Answer>("edge", { edge });
    this.model.add(answer);
    return answer.edges[0]?.evidence ?? [];
  }
  query(text: string): Promise<Answer | Problem> {
    const body = JSON.stringify({ query: text });
    return this.ask("query", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  }

  private get<Reply>(route: string, parameters: Record<string, string> = {}): Promise<Reply> {
    const text = new URLSearchParams(parameters).toString();
    return this.ask<Reply>(text ? `${route}?${text}` : route, {}, true);
  }

  // A refusal is a problem, which a query's answer may be; any other reply of that kind is thrown.
  private async ask<Reply>(path: string, request: RequestInit, mustHold = false): Promise<Reply> {
    const headers = { ...request.headers, "X-Causeway-Token": this.token };
    const reply = await fetch(`/api/${path}`, { ...request, headers }).catch(() => undefined);
    if (!reply) {
      const problem = { message: "the server does not answer", hint: "Is `causeway view` still running?" };
      if (mustHold) throw new Error(problem.message);
      return problem as Reply;
    }
    const json = await reply.json();
    if (mustHold && !reply.ok) throw new Error(json.message ?? reply.statusText);
    return json as Reply;
  }
}
