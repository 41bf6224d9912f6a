package dev.enishi.curate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import dev.enishi.EnishiProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What stays in the files of the embedded Neo4j when somebody was erased. */
@Tag("process")
class ErasedFilesTests {

	private static final String NAME = "Wolfeschlegelsteinhausenbergerdorff";

	private static final String QUOTE = "引用された秘密の言葉";

	private static final String KEY = "the-key-of-wolfeschlegelsteinhausen";

	@TempDir
	Path folder;

	@Test
	void afterCompactingNoFileHoldsTheNameTheQuoteOrTheKey() throws Exception {
		Path store = this.folder.resolve("neo4j");
		List<String> own = List.of("--enishi.embedded.folder=" + store, "--enishi.embedded.page-cache-mebibytes=32");
		String token = EnishiProcess.token("administrator", own);

		Process service = EnishiProcess.start(with(own, "--server.port=0"));
		URI address = EnishiProcess.address(service);
		EnishiProcess.drain(service);
		ask(address, token,
				"""
						mutation { createPerson(input: {id: "person:erase", name: "%1$s", aliases: ["%1$s Senior"], idempotencyKey: "%2$s",
						  citations: [{source: "source:tohoku-5th-policy", locator: "1", quote: "%3$s"}]}) { person { id } errors { message } } }"""
					.formatted(NAME, KEY, QUOTE));
		String erased = ask(address, token,
				"mutation { erasePerson(input: {id: \"person:erase\"}) { tombstone remains } }");
		assertThat(erased).contains("erased:", "'compact'");
		String before = ask(address, token, "{ statistics { entities links } revisions { totalCount } }");
		stop(service);
		assertThat(filesWith(store, NAME)).as("files with the name before compacting").isNotEmpty();

		Process compact = EnishiProcess.start(with(own, "compact"));
		String report = new String(compact.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(compact.waitFor()).as(report).isZero();
		assertThat(report).contains("Copied", "overwritten and deleted", "backups");
		for (String word : List.of(NAME, QUOTE, KEY)) {
			assertThat(filesWith(this.folder, word)).as("files with " + word).isEmpty();
		}

		Process again = EnishiProcess.start(with(own, "--server.port=0"));
		try {
			URI there = EnishiProcess.address(again);
			EnishiProcess.drain(again);
			assertThat(ask(there, token, "{ statistics { entities links } revisions { totalCount } }"))
				.isEqualTo(before);
			assertThat(ask(there, token, "{ search(text: \"大野\") { nodes { entity { id } } } }"))
				.contains("person:tohoku-5th-大野英男");
		}
		finally {
			stop(again);
		}
	}

	/** The files that hold a text, however Neo4j or Lucene write it. */
	private static List<Path> filesWith(Path folder, String text) throws IOException {
		List<String> forms = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
			.flatMap((encoding) -> Stream.of(text, text.toLowerCase()).map((form) -> bytes(form.getBytes(encoding))))
			.toList();
		List<Path> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String content = bytes(Files.readAllBytes(file));
				if (forms.stream().anyMatch(content::contains)) {
					found.add(file);
				}
			}
		}
		return found;
	}

	private static String bytes(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static String ask(URI address, String token, String query) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Content-Type", "application/json")
				.header("Authorization", "Bearer " + token)
				.POST(HttpRequest.BodyPublishers.ofString(JsonPath.parse(Map.of("query", query)).jsonString()))
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static void stop(Process service) throws InterruptedException {
		service.destroy();
		service.waitFor();
	}

	private static List<String> with(List<String> settings, String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		all.addAll(settings);
		return all;
	}

}
