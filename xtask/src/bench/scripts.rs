//! What the bench has the window's page do, in the page's own language.

/// Through the wizard to the end of the check, as its own page speaks to it.
pub const TO_THE_CHECK: &str = r#"
const done = arguments[0];
const call = window.__TAURI_INTERNALS__.invoke;
const act = (action) => call("act", { action });
const answer = (field, value) => act({ do: "answer", field, value });
(async () => {
  await act({ do: "choose-mode", practice: false });
  await answer("email-domains", "contoso.com");
  await act({ do: "next" });
  await answer("address", ADDRESS);
  await call("save_token", { token: { value: TOKEN, session_only: true } });
  await answer("host-confirmed", new URL(ADDRESS).host);
  await answer("scim-enabled", "yes");
  await act({ do: "next" });
  let view = await act({ do: "run" });
  while (view.page.primary.busy) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    view = await call("view");
  }
  done(view.page.primary.action.do === "next" ? view.page.id : "the check did not pass");
})().catch((error) => done(String(error).replaceAll('"', "'")));
"#;

/// What both have: how long it takes from a click to the change of the page, and to a frame with it.
pub const CLOCK: &str = r"
const done = arguments[0];
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const times = [];
const timed = async (pressed, changed) => {
  const start = performance.now();
  pressed.click();
  await changed();
  times.push(performance.now() - start);
  await drawn();
  times.push(performance.now() - start);
  await new Promise((resolve) => setTimeout(resolve, 30));
};
";

/// Clicks on two steps in turn. A click is over when the other heading is in the page and a frame with it was drawn.
pub const PAGES: &str = r#"
const steps = () => document.querySelectorAll("nav button.step");
const heading = () => document.querySelector("main h1").textContent;
(async () => {
  for (let time = 0; time < TIMES; time++) {
    const before = heading();
    const other = [...steps()].find((step) => step.getAttribute("aria-current") !== "step");
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (heading() === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await timed(other, () => changed);
  }
  done(times.map((time) => time.toFixed(1)).join(" "));
})().catch((error) => done(String(error).replaceAll('"', "'")));
"#;

/// Chooses in turn what Entra's test said, which brings a box for its message and takes it away.
pub const CHOICES: &str = r#"
const call = window.__TAURI_INTERNALS__.invoke;
const box = () => document.querySelector('[data-field="entra-test-message"]') !== null;
const until = (wanted) => new Promise((resolve) => {
  if (wanted()) return resolve();
  const observer = new MutationObserver(() => {
    if (!wanted()) return;
    observer.disconnect();
    resolve();
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
});
(async () => {
  await call("act", { action: { do: "confirm", check: "application-created", go_on: true } });
  // Any click draws the screen that the page has not asked for.
  document.querySelector('nav button.step').click();
  await until(() => document.querySelectorAll("nav button.step").length > 4);
  document.querySelectorAll("nav button.step")[4].click();
  await until(() => document.querySelector('[data-field="entra-test"] input'));
  for (let time = 0; time < TIMES; time++) {
    const wanted = !box();
    const choice = document.querySelector(`[data-field="entra-test"] input[value="${wanted ? "failed" : "worked"}"]`);
    await timed(choice, () => until(() => box() === wanted));
  }
  done(times.map((time) => time.toFixed(1)).join(" "));
})().catch((error) => done(String(error).replaceAll('"', "'")));
"#;
