// Tells somebody who has done nothing for long that the session is about to end. Without this, what was typed is asked for again after sign-in.
const MINUTE = 60000;
const NOTICE = 3 * MINUTE;
const SOON = "Du bliver logget ud om lidt, fordi du ikke har gjort noget i et stykke tid.";
const OVER = "Du er logget ud. Det, du har skrevet, står her stadig. Når du gemmer, skal du først logge ind.";

export function watchIdle(body) {
  const longest = Number(body.dataset.idleMinutes) * MINUTE;
  const tabs = new BroadcastChannel("botrygt-idle"); // who works in another tab is here, too
  let told = Date.now(); // when the server last knew that somebody is here
  let notice = null;

  function hear() {
    told = Date.now();
    notice?.remove();
    notice = null;
  }

  async function stay() {
    const token = document.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";
    const answer = await fetch("/konto/her", { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: "manual" });
    if (answer.ok) {
      hear();
      tabs.postMessage("here");
    } else {
      say(OVER);
    }
  }

  function say(words, button) {
    if (notice?.firstChild.textContent === words) {
      return;
    }
    notice ??= document.body.appendChild(Object.assign(document.createElement("div"), { className: "idle-notice" }));
    notice.setAttribute("role", "alert");
    notice.replaceChildren(Object.assign(document.createElement("p"), { textContent: words }));
    if (button) {
      const act = Object.assign(document.createElement("button"), { type: "button", className: "button button-primary", textContent: button });
      act.addEventListener("click", () => void stay().catch(() => {}));
      notice.append(act);
    }
  }

  window.setInterval(() => {
    const left = told + longest - Date.now();
    if (left <= 0) {
      say(OVER);
    } else if (left <= NOTICE) {
      say(SOON, "Bliv logget ind");
    }
  }, MINUTE / 4);

  // Whoever types is here: the server is told now and then.
  document.addEventListener("input", () => {
    if (Date.now() - told > 5 * MINUTE && !notice) {
      told = Date.now();
      void stay().catch(() => {});
    }
  });

  tabs.addEventListener("message", hear);
  tabs.postMessage("here"); // this page was just asked for
}
