package dev.enishi;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.ClassUtils;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation says is there, and what it shows works. */
@EnishiTest
class DocsTests {

	private static final Pattern LINK = Pattern
		.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)|!\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

	private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

	private static final Pattern COMMAND = Pattern.compile("enishi\\.jar (?:--\\S+ )*([a-z]+)\\b");

	/** What only a register that is loaded first has. */
	private static final Pattern ELSEWHERE = Pattern.compile("judgit|rs/|jp/|kahoku|…");

	@Autowired
	GraphQl graphQl;

	@Autowired
	GraphQlSource source;

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : pages()) {
			for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
				String target = (link.group(1) != null) ? link.group(1) : link.group(2);
				if (!target.matches("(?:https?|mailto):.*") && !isThere(page, target)) {
					broken.add(page + ": " + target);
				}
			}
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void everyQueryIsValidAndThoseOfTheSeedAreAnswered() throws IOException {
		int answered = 0;
		for (Path page : pages()) {
			for (MatchResult block : QUERY.matcher(Files.readString(page)).results().toList()) {
				String query = block.group(1);
				boolean declares = query.contains("@entity") || query.contains("rs/");
				if (declares) {
					continue;
				}
				for (String one : documents(query)) {
					assertThat(ParseAndValidate.validate(this.source.schema(), Parser.parse(one)))
						.as("%s: %s", page, one)
						.isEmpty();
					if (one.startsWith("{") && !ELSEWHERE.matcher(one).find()) {
						this.graphQl.ask(one);
						answered++;
					}
				}
			}
		}
		assertThat(answered).isGreaterThanOrEqualTo(3);
	}

	@Test
	void everyCommandIsOneOfOurs() throws IOException {
		Set<String> ours = new ClassPathScanningCandidateComponentProvider(false) {
			{
				addIncludeFilter(new AnnotationTypeFilter(Command.class));
			}
		}.findCandidateComponents("dev.enishi.cli")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null)
				.getAnnotation(Command.class)
				.name())
			.collect(toSet());
		for (Path page : pages()) {
			List<String> named = COMMAND.matcher(Files.readString(page)).results().map((one) -> one.group(1)).toList();
			assertThat(ours).as("commands, of which %s names some", page).containsAll(named);
		}
	}

	@Test
	void everyTestThatIsNamedIsThere() throws IOException {
		List<MatchResult> named = Pattern.compile("`([A-Z]\\w+Tests)\\.(\\w+)`")
			.matcher(Files.readString(Path.of("docs/explorer.md")))
			.results()
			.toList();
		assertThat(named).hasSizeGreaterThan(20).allSatisfy((test) -> {
			Path file = Path.of("src/test/java/dev/enishi", test.group(1) + ".java");
			assertThat(file).content().contains("void " + test.group(2) + "(");
		});
	}

	@Test
	void everyPropertyIsInTheTableOfTheConfiguration() throws IOException {
		String table = Files.readString(Path.of("docs/configuration.md"));
		List<String> names = JsonPath
			.parse(new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream())
			.read("$.properties[*].name");
		assertThat(names.stream().filter((name) -> name.startsWith("enishi."))).isNotEmpty().allSatisfy((name) -> {
			String last = name.substring(name.lastIndexOf('.'));
			assertThat(table).as(name)
				.containsPattern("`" + Pattern.quote(name) + "`|`" + Pattern.quote(name.replace(last, "."))
						+ "[a-z-]+`[^|]*`" + Pattern.quote(last) + "`");
		});
	}

	@Test
	void everyFormatOfExportsIsExplained() throws Exception {
		String page = Files.readString(Path.of("docs/exports.md"));
		String refusal = this.graphQl.send(HttpRequest.newBuilder(this.graphQl.address("/export/none")).build()).body();
		List<String> formats = Pattern.compile("[a-z][a-z0-9.-]+")
			.matcher(refusal.substring(refusal.indexOf('[', refusal.indexOf("there are")) + 1))
			.results()
			.map(MatchResult::group)
			.takeWhile((word) -> !word.equals("extensions"))
			.toList();
		assertThat(formats).contains("gexf", "csv-matrix")
			.allSatisfy((format) -> assertThat(page).contains("| `" + format + "` |"));
	}

	@Test
	void everyPropertyOfTheTableCanBeSet() throws IOException {
		List<String> known = JsonPath
			.parse(new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream())
			.read("$.properties[*].name");
		List<String> named = Pattern.compile("(?m)^\\| `(enishi\\.[a-z.-]+)`(?:, `(\\.[a-z-]+)`)*")
			.matcher(Files.readString(Path.of("docs/configuration.md")))
			.results()
			.flatMap((row) -> Pattern.compile("`([a-z.-]+)`")
				.matcher(row.group())
				.results()
				.map((name) -> name.group(1).startsWith(".")
						? row.group(1).substring(0, row.group(1).lastIndexOf('.')) + name.group(1) : name.group(1)))
			.toList();
		assertThat(named).hasSizeGreaterThan(30);
		assertThat(known).containsAll(named);
	}

	private boolean isThere(Path page, String target) throws IOException {
		String[] parts = target.split("#", 2);
		Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
		if (!Files.exists(file)) {
			return false;
		}
		return parts.length == 1 || Files.readString(file)
			.lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("#+ ", "")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} -]", "")
				.replace(' ', '-'))
			.anyMatch(parts[1]::equals);
	}

	/** A block may show several documents, each at the beginning of a line. */
	private static List<String> documents(String block) {
		return Stream.of(block.split("\n(?=\\{|mutation|subscription)")).map(String::strip).toList();
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> root = Files.list(Path.of(".")); Stream<Path> docs = Files.list(Path.of("docs"))) {
			return Stream.concat(root, docs).filter((file) -> file.toString().endsWith(".md")).sorted().toList();
		}
	}

}
