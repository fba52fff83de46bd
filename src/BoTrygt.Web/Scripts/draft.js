// Keeps the own draft as it is typed, and shows beside it what it will look like. Without this the buttons do the same.
const WAIT = 1500;
const HEARTBEAT = 45000;
const ELSEWHERE = "Du har rettet i den samme kladde i et andet vindue. Gem kladden for at se begge dele.";
const TOO_MUCH = "Kladden er ikke gemt: noget er for langt eller mangler. Tryk »Gem kladden« for at se, hvad det er.";
const HALF = "En dag eller et klokkeslæt er ikke skrevet helt, så det er ikke gemt. Resten er gemt.";
const AWAY = "Kladden kunne ikke gemmes lige nu. Det, du har skrevet, står her stadig. Portalen prøver igen.";

export function keepDraft(form) {
  const preview = document.getElementById("forhaandsvisning");
  let timer = 0;
  let isStopped = false;
  let isSending = false;
  let isDirty = false;

  function say(words) {
    const saved = preview.querySelector(".article-side__saved");
    if (saved) {
      saved.textContent = words;
    }
  }

  async function send(isOfItself) {
    if (isStopped || isSending) {
      return;
    }
    isSending = true;
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form), redirect: "manual", headers: isOfItself ? { "X-Of-Itself": "1" } : {} });
      if (answer.status === 409) {
        isStopped = true;
        say(ELSEWHERE);
      } else if (answer.ok) {
        isDirty = false;
        preview.innerHTML = await answer.text();
        form.elements["Form.Version"].value = preview.querySelector("[data-version]").dataset.version;
        if ([...form.elements].some((field) => field.validity?.badInput)) {
          say(HALF); // the browser sends nothing of it
        }
      } else {
        say(answer.status === 422 || answer.status === 400 ? TOO_MUCH : AWAY);
      }
    } catch {
      say(AWAY);
    } finally {
      isSending = false;
    }
  }

  function later(wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const isLate = isSending;
      await send(wait === HEARTBEAT);
      later(isLate ? WAIT : HEARTBEAT);
    }, wait);
  }

  form.addEventListener("input", () => {
    isDirty = true;
    later(WAIT);
  });
  window.addEventListener("pagehide", () => {
    // Whoever leaves within the wait keeps the last words too.
    if (isDirty && !isStopped) {
      navigator.sendBeacon(form.dataset.draft, new FormData(form));
    }
  });
  form.addEventListener("submit", (event) => {
    isStopped = true;
    window.clearTimeout(timer);
    if (isSending) {
      // What is on its way counts first: the button would come with the version before it.
      event.preventDefault();
      const waiting = window.setInterval(() => {
        if (!isSending) {
          window.clearInterval(waiting);
          form.requestSubmit(event.submitter);
        }
      }, 50);
    }
  });
  window.addEventListener("pageshow", () => {
    isStopped = false;
  });
  later(HEARTBEAT);
}
