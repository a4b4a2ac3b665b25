/** Texts of a hostile server that would run in a page which took them for HTML. `cargo xtask attack` counts them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { View } from "../../ui/src/view";
import { ask, expect, expectNoMissingWords, serve, test } from "./helpers/wizard";

const HURT = "window.hurt=1";
const PAYLOADS = [
  `<script>${HURT}</script>`,
  `<img src=x onerror="${HURT}">`,
  `<svg onload="${HURT}"></svg>`,
  `<svg><script>${HURT}</script></svg>`,
  `<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>`,
  `<a href="javascript:${HURT}" autofocus onfocus="${HURT}">x</a>`,
  `</script><script>${HURT}</script>`,
  `"><body onpageshow="${HURT}">`,
  `</details></textarea></title><input autofocus onfocus="${HURT}">`,
  `<math><mtext><style><img src=x onerror="${HURT}"></style></mtext></math>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${HURT}">`,
  `{@html "<img src=x onerror=${HURT}>"}\${${HURT}}`,
];

test("no text of a hostile server runs in the page", async ({ page }) => {
  test.setTimeout(120_000);
  let payload = "";
  let asPage = false;
  const hostile = createServer((_request, answer) => {
    const said = asPage
      ? payload
      : JSON.stringify({
          schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
          detail: payload,
          scimType: payload,
          status: "400",
        });
    answer.writeHead(asPage ? 403 : 400, {
      "Content-Type": asPage ? "text/html" : "application/scim+json",
      "X-Request-Id": payload,
    });
    answer.end(said);
  });
  await new Promise<void>((ready) => hostile.listen(0, "127.0.0.1", ready));
  const host = `127.0.0.1:${(hostile.address() as AddressInfo).port}`;
  const served = await serve();
  try {
    await page.goto(served.link);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const act = (action: Parameters<typeof ask>[2]) => ask(page, "/api/act", action);
    await act({ do: "choose-mode", practice: false });
    await act({ do: "answer", field: "email-domains", value: "contoso.com" });
    await act({ do: "answer", field: "domains-ticked", value: "contoso.com" });
    await act({ do: "next" });
    await act({ do: "answer", field: "address", value: `http://${host}/scim/v2` });
    await act({ do: "answer", field: "host-confirmed", value: host });
    await ask(page, "/api/token", { value: "abcd-1234-7f3c-long-enough", session_only: true });
    await act({ do: "answer", field: "scim-enabled", value: "yes" });
    /** What stands there once no check is running: one that is started meanwhile would not be run. */
    const settled = async (view: View) => {
      while (view.page.primary?.busy) view = await ask(page, "/api/view");
    };
    // The check runs by itself on arrival.
    await settled(await act({ do: "next" }));
    for (const text of PAYLOADS) {
      for (const html of [false, true]) {
        payload = text;
        asPage = html;
        await settled(await act({ do: "run" }));
        await page.reload();
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        // The text itself is there: it was not left out, it was shown as text.
        await expect(page.locator("body")).toContainText((html ? text : JSON.stringify(text).slice(1, -1)).slice(-12));
        expect(await page.evaluate(() => "hurt" in window), text).toBe(false);
        expect(await page.locator("main script, main iframe, main [onerror], main [onload]").count()).toBe(0);
      }
    }
    await expectNoMissingWords(page);
  } finally {
    served.kill();
    hostile.closeAllConnections();
    await new Promise((closed) => hostile.close(closed));
  }
  console.log(`promise: inert: ${PAYLOADS.length} payloads of HTML and scripts in Chromium`);
});
