package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What the explorer draws of a graph, and how fast, at a service that runs:
 * {@code ./mvnw -Pbench test -Dtest=ExplorerBenchmark -Dat=http://127.0.0.1:8080}, with
 * {@code -Dpictures=FOLDER} for pictures.
 */
class ExplorerBenchmark {

	private static final String ZOOM = """
			const done = arguments[0];
			const canvas = document.querySelector('#picture canvas:last-child');
			const { x, y, width, height } = canvas.getBoundingClientRect();
			const times = [];
			let last = performance.now();
			const frame = (now) => {
			  times.push(now - last);
			  last = now;
			  if (times.length > 200) {
			    times.sort((a, b) => a - b);
			    return done({ p50: times[100], p95: times[190] });
			  }
			  canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: times.length % 40 < 20 ? -40 : 40, clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true }));
			  requestAnimationFrame(frame);
			};
			requestAnimationFrame(frame);""";

	private static final String CHOOSE = """
			const [index, done] = arguments;
			const canvas = document.querySelector('#picture canvas:last-child');
			const { x, y } = canvas.getBoundingClientRect();
			const box = enishi.boxes().filter(({ kind }) => kind === 'node')[index];
			const begun = performance.now();
			canvas.dispatchEvent(new MouseEvent('click', { clientX: x + (box.x1 + box.x2) / 2, clientY: y + (box.y1 + box.y2) / 2, bubbles: true }));
			requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));""";

	@ParameterizedTest
	@ValueSource(strings = { "?nodes=100", "?nodes=300", "?nodes=1000", "?nodes=2000", "?nodes=10000", "", "phone" })
	void draw(String address) throws IOException {
		ChromeOptions options = new ChromeOptions();
		options.setBinary("/usr/bin/chromium");
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
		ChromeDriver browser = new ChromeDriver(options);
		boolean phone = address.equals("phone");
		try {
			browser.manage().window().setSize(phone ? new Dimension(500, 983) : new Dimension(1440, 1040));
			browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
			browser.get("about:blank");
			long begun = System.nanoTime();
			browser.get(System.getProperty("at", "http://127.0.0.1:8080") + "/" + (phone ? "?nodes=100" : address));
			new WebDriverWait(browser, Duration.ofMinutes(2), Duration.ofMillis(20)).until((page) -> browser
				.executeScript("return window.enishi?.boxes().length > 0 && !document.body.hasAttribute('aria-busy')"));
			long first = (System.nanoTime() - begun) / 1_000_000;
			browser.executeAsyncScript("setTimeout(arguments[0], 1500)");
			System.out.printf("%s: first picture %,d ms, %s%n", address, first,
					browser.executeScript(PictureTests.COUNTS));
			if (System.getProperty("pictures") != null) {
				Path file = Path.of(System.getProperty("pictures"), "explorer-%s.png"
					.formatted(address.isEmpty() ? "communities" : address.replaceAll("\\W|nodes", "")));
				Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
			}
			Map<?, ?> zoom = (Map<?, ?>) browser.executeAsyncScript(ZOOM);
			browser.executeAsyncScript("setTimeout(arguments[0], 1500)");
			browser.executeAsyncScript(CHOOSE, 0);
			browser.executeAsyncScript("setTimeout(arguments[0], 1500)");
			Number chosen = (Number) browser.executeAsyncScript(CHOOSE, 3);
			System.out.printf("%s: frames while zooming %s ms, a choice is drawn after %.0f ms%n", address, zoom,
					chosen.doubleValue());
		}
		finally {
			browser.quit();
		}
	}

}
