package dev.enishi.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.enishi.EnishiTest;
import dev.enishi.GraphQl;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** NetworkX reads what is exported for it. */
@EnishiTest
@EnabledIf(value = "dev.enishi.trace.NetworkXTests#networkxIsHere",
		disabledReason = "NetworkX is not installed (Debian: python3-networkx)")
class NetworkXReadsTests {

	@Autowired
	GraphQl graphQl;

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "gexf-1.2, read_gexf", "graphml, read_graphml", "pajek, read_pajek" })
	void asManyEntitiesAndLinks(String format, String reader) throws IOException, InterruptedException {
		GraphQl.Answer statistics = this.graphQl.ask("{ statistics { entities links } }");
		Path file = this.folder.resolve("network");
		try (var content = this.graphQl.address("/export/" + format).toURL().openStream()) {
			Files.copy(content, file);
		}
		Process python = new ProcessBuilder("python3", "-c", """
				import sys, networkx
				graph = getattr(networkx, sys.argv[1])(sys.argv[2])
				print(len(graph), graph.number_of_edges())""", reader, file.toString()).redirectErrorStream(true)
			.start();
		String read = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(read.strip()).isEqualTo("%d %d".formatted(statistics.<Integer>value("$.data.statistics.entities"),
				statistics.<Integer>value("$.data.statistics.links")));
	}

}
