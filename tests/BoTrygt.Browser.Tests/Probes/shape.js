// The page without its words: elements, classes, attributes, and whether what they refer to is there. Of neighbours of one
// shape two count, so that ten rows are as two.
() => {
  const told = ["role", "type", "scope", "lang", "tabindex", "open", "checked", "disabled"];
  const references = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
  const leads = value => value.split(" ").every(id => document.getElementById(id));
  const attribute = ({ name, value }) =>
    references.includes(name) ? `${name}=${leads(value)}` : told.includes(name) || (name.startsWith("aria-") && value.length < 6) ? `${name}=${value}` : name;
  const shape = element => {
    const text = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const parts = [...element.children].map(shape);
    const kept = parts.filter((part, index) => part !== parts[index - 1] || part !== parts[index - 2]);
    return `<${element.localName}.${[...element.classList].sort().join(".")} ${[...element.attributes].map(attribute).sort().join(" ")}${text ? " text" : ""}>${kept.join("")}</>`;
  };
  return `${document.title.length > 0} ${document.documentElement.lang} ${shape(document.body)}`;
}
