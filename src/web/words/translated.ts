/** Words in another language, of the same shape; what is left out stays as it was. */
export type Translated<W> = {
  readonly [K in keyof W]?: W[K] extends (...args: never[]) => unknown
    ? W[K]
    : W[K] extends infer List extends readonly string[]
      ? { readonly [I in keyof List]: string }
      : W[K] extends string
        ? string
        : W[K] extends object
          ? Translated<W[K]>
          : W[K]
}
