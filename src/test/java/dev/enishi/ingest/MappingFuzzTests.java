package dev.enishi.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

import dev.enishi.EnishiException;
import dev.enishi.EnishiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.fail;

/** Reads mappings and regular expressions that nobody thought of. */
@EnishiTest
class MappingFuzzTests {

	private static final int MAPPINGS = Integer.getInteger("fuzz.documents", 500) / 5;

	private static final long SEED = Long.getLong("fuzz.seed", 1);

	private static final String MAPPING = """
			cite: source:fuzz
			sources: [{id: source:fuzz, title: Fuzz, date: 2021-04, url: "https://example.org/"}]
			tables:
			  - file: rows.csv
			    columns:
			      yen: {of: amount, times: 1000}
			      day: {of: date, date: true}
			      first: {of: name, extract: '^(\\S+)', default: x}
			      parts: {of: list, split: '[;,]'}
			      inner: {of: json, json: /a/0/b}
			    when: {name: {matches: '.'}}
			    unless: {name: [合計, '']}
			    entities:
			      Person: [{id: "person:{id}", name: "{name}", aliases: "{parts}"}]
			      Project: [{id: "project:{id}", name: "{first}", from: "{day}"}]
			    links:
			      INVOLVED_IN: [{source: "person:{id}", target: "project:{id}", role: LEAD, amount: "{yen}", currency: JPY}]
			""";

	private static final String ROWS = """
			id,name,amount,date,list,json
			1,青木 一,"1,234",令和3年4月1日,a;b,"{""a"": [{""b"": 1}]}"
			2,合計,▲5,2021/4,,x
			3,"長
			い",,20210401,";",[]
			""";

	private static final String SIGNS = "{}[]()|*+?.\\^$:-#&!'\",\n \t0aé東=";

	@TempDir
	Path folder;

	@Autowired
	Ingest ingest;

	private final Random lots = new Random(SEED);

	@Test
	void aMappingIsReadOrRefusedAndNothingElse() throws IOException {
		for (int count = 0; count < MAPPINGS; count++) {
			String mapping = broken(MAPPING, 4);
			Files.writeString(this.folder.resolve("bundle.yaml"), mapping);
			Files.writeString(this.folder.resolve("rows.csv"), (this.lots.nextInt(3) == 0) ? broken(ROWS, 3) : ROWS);
			try {
				this.ingest.check(BundleFiles.at(this.folder, null), Progress.NONE);
			}
			catch (EnishiException ex) {
				// it says what is wrong
			}
			catch (RuntimeException | Error ex) {
				fail("Seed %d, mapping:%n%s".formatted(SEED, mapping), ex);
			}
		}
	}

	@Test
	void aRegularExpressionMatchesOrIsRefusedAndNothingElse() {
		for (int count = 0; count < MAPPINGS; count++) {
			String expression = IntStream.rangeClosed(0, this.lots.nextInt(25))
				.mapToObj((n) -> String.valueOf("()|*+?.[]^$\\{}ab0,-".charAt(this.lots.nextInt(19))))
				.collect(joining());
			String text = "ab0".repeat(this.lots.nextInt(3000));
			try {
				Expression pattern = Expression.of(expression);
				pattern.occursIn(text);
				pattern.firstIn(text);
				pattern.without(text);
				pattern.split(text);
			}
			catch (IllegalArgumentException ex) {
				// it says what is wrong
			}
			catch (RuntimeException | Error ex) {
				fail("Seed %d, expression: %s".formatted(SEED, expression), ex);
			}
		}
	}

	private String broken(String text, int most) {
		StringBuilder broken = new StringBuilder(text);
		for (int change = this.lots.nextInt(most); change >= 0; change--) {
			int at = this.lots.nextInt(broken.length());
			if (this.lots.nextBoolean()) {
				broken.insert(at, SIGNS.charAt(this.lots.nextInt(SIGNS.length())));
			}
			else {
				broken.delete(at, Math.min(broken.length() - 1, at + 1 + this.lots.nextInt(8)));
			}
		}
		return broken.toString();
	}

}
