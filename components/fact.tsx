/** What was found, with each number on the line of its unit: no size is read as "4.9" and then "GB". */
export const Fact = ({ children }: { children: string }) =>
  children.split(/(\d\S* [^\s\d]+)/).map((part, at) => (at % 2 ? <span class="size">{part}</span> : part))
