() => document.querySelectorAll("details").forEach(details => { details.open = true; })
