// The page without its words: elements, classes, attributes. Neighbours of one shape count once, so that ten rows are as one.
() => {
  const told = ["role", "type", "scope", "lang", "tabindex", "open", "checked", "disabled"];
  const attribute = ({ name, value }) => told.includes(name) || (name.startsWith("aria-") && value.length < 6) ? `${name}=${value}` : name;
  const shape = element => {
    if (element.localName === "svg") return "svg";
    const text = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const parts = [...element.children].map(shape);
    const kept = parts.filter((part, index) => part !== parts[index - 1]);
    return `<${element.localName}.${[...element.classList].sort().join(".")} ${[...element.attributes].map(attribute).sort().join(" ")}${text ? " text" : ""}>${kept.join("")}</>`;
  };
  return shape(document.body);
}
