/**
 * What server code names besides the language: so that a name is known, not so that it is checked.
 * Anything uninstalled is `any`; React's `cache` hands its function back, for a client is often wrapped in it.
 */
export const stubs = `declare var console: { [method: string]: (...args: any[]) => void };
declare var process: { env: { [name: string]: string | undefined }, [name: string]: any };
declare namespace NodeJS { interface ProcessEnv { [name: string]: string | undefined } interface ReadableStream { [name: string]: any } }
declare var global: any;
declare var window: any;
declare var document: any;
declare var crypto: any;
declare var performance: any;
declare var __dirname: string;
declare var __filename: string;
interface Buffer extends Uint8Array { toString(encoding?: string, start?: number, end?: number): string }
declare var Buffer: { from(value: any, encoding?: string): Buffer, alloc(size: number): Buffer, concat(list: readonly Uint8Array[], size?: number): Buffer, isBuffer(value: any): value is Buffer, byteLength(value: any, encoding?: string): number, [name: string]: any };
interface Headers { get(name: string): string | null, has(name: string): boolean, set(name: string, value: string): void, append(name: string, value: string): void, delete(name: string): void, forEach(callback: (value: string, key: string, parent: Headers) => void): void, entries(): IterableIterator<[string, string]>, [Symbol.iterator](): IterableIterator<[string, string]> }
declare var Headers: { new (init?: any): Headers };
interface Body { json(): Promise<any>, text(): Promise<string>, arrayBuffer(): Promise<ArrayBuffer>, formData(): Promise<any>, blob(): Promise<any>, body: any, bodyUsed: boolean }
interface Request extends Body { headers: Headers, method: string, url: string, signal: any, clone(): Request }
declare var Request: { new (input: any, init?: any): Request };
interface Response extends Body { headers: Headers, ok: boolean, status: number, statusText: string, url: string, redirected: boolean, clone(): Response }
declare var Response: { new (body?: any, init?: any): Response, json(data: any, init?: any): Response, redirect(url: any, status?: number): Response, error(): Response };
declare function fetch(input: any, init?: any): Promise<Response>;
interface URLSearchParams { get(name: string): string | null, getAll(name: string): string[], has(name: string): boolean, set(name: string, value: string): void, append(name: string, value: string): void, delete(name: string): void, toString(): string, forEach(callback: (value: string, key: string) => void): void, entries(): IterableIterator<[string, string]>, [Symbol.iterator](): IterableIterator<[string, string]> }
declare var URLSearchParams: { new (init?: any): URLSearchParams };
interface URL { href: string, origin: string, protocol: string, host: string, hostname: string, port: string, pathname: string, search: string, searchParams: URLSearchParams, hash: string, username: string, password: string, toString(): string, toJSON(): string }
declare var URL: { new (url: any, base?: any): URL, canParse(url: any, base?: any): boolean };
declare class AbortController { signal: any; abort(reason?: any): void }
declare class TextEncoder { encode(text?: string): Uint8Array }
declare class TextDecoder { constructor(label?: string, options?: any); decode(bytes?: any, options?: any): string }
declare function setTimeout(callback: (...args: any[]) => void, ms?: number, ...args: any[]): any;
declare function setInterval(callback: (...args: any[]) => void, ms?: number, ...args: any[]): any;
declare function setImmediate(callback: (...args: any[]) => void, ...args: any[]): any;
declare function clearTimeout(timer?: any): void;
declare function clearInterval(timer?: any): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T, options?: any): T;
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare var require: any;
declare var module: any;
declare var exports: any;
declare module 'react' { export function cache<F extends Function>(fn: F): F; const React: any; export default React; export const useState: any, useEffect: any, useMemo: any, useCallback: any, useRef: any, useContext: any, createContext: any; export type FC<P = any> = any; export type ReactNode = any; export type PropsWithChildren<P = any> = any }
`
