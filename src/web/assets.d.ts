/** The address of a file that goes along with the page. */
declare module '*?url' {
  const address: string
  export default address
}
