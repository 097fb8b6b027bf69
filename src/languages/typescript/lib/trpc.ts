/**
 * As much of tRPC as brings what a procedure answers to its clients: its routers are types and nothing else, so without
 * it all of a browser's half is lost.
 */
export const trpc = `declare namespace Trpc {
  interface Procedure<O> { _output: O }
  interface Options<C> { ctx: C, input: any, [name: string]: any }
  interface Builder<C> { input(...schema: any[]): Builder<C>, output(...schema: any[]): Builder<C>, meta(meta: any): Builder<C>, use(...middleware: any[]): Builder<C>, concat(builder: any): Builder<C>, unstable_concat(builder: any): Builder<C>, query<R>(resolve: (options: Options<C>) => R): Procedure<Awaited<R>>, mutation<R>(resolve: (options: Options<C>) => R): Procedure<Awaited<R>>, subscription(resolve: any): Procedure<any> }
  interface Root<C> { procedure: Builder<C>, router<T>(procedures: T): T & { createCaller(context: any): Caller<T>, _def: any }, createCallerFactory<T>(router: T): (context: any) => Caller<T>, mergeRouters: any, middleware: any }
  interface Init<C> { context<N>(): Init<N>, meta<M>(): Init<C>, create(options?: any): Root<C> }
  type Outputs<T> = { [K in keyof T]: T[K] extends Procedure<infer O> ? O : Outputs<T[K]> }
  type Caller<T> = { [K in keyof T]: T[K] extends Procedure<infer O> ? (input?: any) => Promise<O> : Caller<T[K]> }
  interface Query<O> { data?: O, [name: string]: any }
  interface Done<O> { onSuccess?(data: O, ...rest: any[]): any, [name: string]: any }
  interface Call<O> { query(input?: any, options?: any): Promise<O>, mutate(input?: any, options?: any): Promise<O>, fetch(input?: any, options?: any): Promise<O>, useQuery(input?: any, options?: any): Query<O>, useSuspenseQuery(input?: any, options?: any): [O, Query<O>], useMutation(options?: Done<O>): { mutate(input?: any, options?: Done<O>): void, mutateAsync(input?: any, options?: Done<O>): Promise<O>, data?: O, [name: string]: any }, getData(input?: any): O | undefined, [name: string]: any }
  type Client<T> = { [K in keyof T]: T[K] extends Procedure<infer O> ? Call<O> : Client<T[K]> } & { [name: string]: any }
}
declare module '@trpc/server' { export const initTRPC: Trpc.Init<any>; export class TRPCError extends Error { constructor(options: any); code: any } export type inferRouterOutputs<T> = Trpc.Outputs<T>; export type inferProcedureOutput<T> = T extends Trpc.Procedure<infer O> ? O : any; export type inferRouterInputs<T> = any; export type inferProcedureInput<T> = any; export type AnyRouter = any }
declare module '@trpc/client' { export function createTRPCClient<T>(options?: any): Trpc.Client<T>; export function createTRPCProxyClient<T>(options?: any): Trpc.Client<T>; export const httpBatchLink: any, httpLink: any, loggerLink: any, TRPCClientError: any }
declare module '@trpc/react-query' { export function createTRPCReact<T>(options?: any): Trpc.Client<T> }
declare module '@trpc/next' { export function createTRPCNext<T>(options?: any): Trpc.Client<T> }
`
