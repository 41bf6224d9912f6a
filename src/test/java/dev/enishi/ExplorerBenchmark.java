package dev.enishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
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

	private static final int VIEWS = 20;

	private static final String AT = System.getProperty("at", "http://127.0.0.1:8080");

	@ParameterizedTest
	@ValueSource(strings = { "?nodes=100", "?nodes=300", "?nodes=1000", "?nodes=2000", "?nodes=10000", "", "phone" })
	void draw(String address) throws IOException {
		ChromeDriver browser = open();
		boolean phone = address.equals("phone");
		try {
			browser.manage().window().setSize(phone ? new Dimension(500, 983) : new Dimension(1440, 1040));
			browser.get("about:blank");
			long begun = System.nanoTime();
			browser.get(AT + "/" + (phone ? "?nodes=100" : address));
			awaitPicture(browser);
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

	/** Random views, changed with the keyboard, opened again by another browser. */
	@Test
	void compareViewsElsewhere() {
		Random random = new Random(5);
		int equal = 0;
		for (int view = 0; view < VIEWS; view++) {
			String address = "%s/#network=%d&layout=%s&size=%s&colour=%s%s".formatted(AT,
					one(random, 40, 100, 300, 600), one(random, "forces", "types", "rings", "years"),
					one(random, "DEGREE", "PAGERANK", "CORE"), one(random, "type", "community", "kind"),
					one(random, "", "&year=2015&until=2020", "&width=amount&least=1000000", "&basis=STATED"));
			ChromeDriver here = open();
			ChromeDriver elsewhere = open();
			try {
				here.get(address);
				awaitPicture(here);
				for (int key = random.nextInt(8); key > 0; key--) {
					here.findElement(By.id("picture"))
						.sendKeys(one(random, Keys.ARROW_RIGHT, Keys.ARROW_DOWN, "e", Keys.DELETE, "+", "-"));
					awaitPicture(here);
				}
				byte[] drawn = picture(here);
				elsewhere.get(here.getCurrentUrl());
				awaitPicture(elsewhere);
				boolean same = Arrays.equals(drawn, picture(elsewhere));
				equal += same ? 1 : 0;
				System.out.printf("%s %s%n", same ? "equal" : "DIFFERENT", here.getCurrentUrl());
			}
			finally {
				here.quit();
				elsewhere.quit();
			}
		}
		System.out.printf("%d of %d views are equal, pixel by pixel%n", equal, VIEWS);
	}

	@SafeVarargs
	private static <T> T one(Random random, T... values) {
		return values[random.nextInt(values.length)];
	}

	/**
	 * Without messages and what the keyboard is on, and after what is too long was saved.
	 */
	private static byte[] picture(ChromeDriver browser) {
		browser.executeAsyncScript("setTimeout(arguments[0], 3000)");
		browser.executeAsyncScript(
				"document.activeElement.blur(); document.getElementById('message').replaceChildren(); setTimeout(arguments[0], 500)");
		return browser.findElement(By.id("picture")).getScreenshotAs(OutputType.BYTES);
	}

	private static ChromeDriver open() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary("/usr/bin/chromium");
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
				"--window-size=1440,1040");
		ChromeDriver browser = new ChromeDriver(options);
		browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
		return browser;
	}

	private static void awaitPicture(ChromeDriver browser) {
		new WebDriverWait(browser, Duration.ofMinutes(2), Duration.ofMillis(20)).until((page) -> browser
			.executeScript("return window.enishi?.boxes().length > 0 && !document.body.hasAttribute('aria-busy')"));
	}

}
