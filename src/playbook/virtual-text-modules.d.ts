/** By kind and file name, such as `plays/price-talk`, the texts that use components. */
declare module 'virtual:text-modules' {
  const modules: Record<
    string,
    () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>
  >;
  export default modules;
}
