package dev.enishi.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Sources;
import dev.enishi.graphql.Arguments;
import dev.enishi.graphql.Filters;
import dev.enishi.graphql.WrittenFilters;
import dev.enishi.limit.Permit;
import dev.enishi.limit.Refusal;
import dev.enishi.model.Basis;
import dev.enishi.model.Certainty;
import dev.enishi.model.Direction;
import dev.enishi.model.Source;
import dev.enishi.trace.Centrality;
import dev.enishi.trace.Network;
import dev.enishi.trace.Networks;
import dev.enishi.trace.PathFinder;
import dev.enishi.trace.PathSelection;
import dev.enishi.trace.Selection;
import dev.enishi.vocabulary.EntityType;
import dev.enishi.vocabulary.Vocabulary;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static java.util.stream.Collectors.toSet;

/**
 * Writes a part of the graph in the format that the address names: what {@code paths}
 * finds where there is a {@code from} and a {@code to}, a {@code neighbourhood} where
 * there is an {@code of}, and otherwise the {@code network}, each with the arguments of
 * the query of that name.
 */
@RestController
class ExportController {

	private static final Set<String> KNOWN = Set.of("scores", "communities", "from", "to", "k", "maxLength", "avoid",
			"select", "of", "depth", "limit", "types", "filter", "filter.types", "filter.direction",
			"filter.entityTypes", "filter.roles", "filter.asOf", "filter.until", "filter.certainty", "filter.basis",
			"filter.minDegree", "filter.maxDegree");

	private final Networks networks;

	private final NodeMeasures measures;

	private final Filters filters;

	private final WrittenFilters written;

	private final Sources sources;

	private final Vocabulary vocabulary;

	private final Map<String, Format> formats = new TreeMap<>();

	ExportController(Networks networks, NodeMeasures measures, Sources sources, List<Format> formats,
			Vocabulary vocabulary, Filters filters, WrittenFilters written) {
		this.written = written;
		this.filters = filters;
		this.vocabulary = vocabulary;
		this.networks = networks;
		this.measures = measures;
		this.sources = sources;
		formats.forEach((format) -> this.formats.put(format.name(), format));
	}

	/**
	 * POST serves networks of many named entities, for which an address has no room.
	 */
	@RequestMapping(path = "/export/{format}", method = { RequestMethod.GET, RequestMethod.POST })
	void export(@PathVariable String format, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		Format known = this.formats.get(format);
		if (known == null) {
			throw new EnishiException(ErrorCode.UNKNOWN_FORMAT,
					"There is no export format '%s'; there are %s".formatted(format, this.formats.keySet()));
		}
		parameters.keySet().stream().filter((name) -> !KNOWN.contains(name)).findFirst().ifPresent((name) -> {
			throw new EnishiException(ErrorCode.UNKNOWN_PARAMETER, "There is no parameter '%s'".formatted(name));
		});
		Permit permit = Permit.current();
		ExportedNetwork network = permit.run(() -> network(new Parameters(parameters, this.vocabulary), permit::run));
		response.setContentType(known.mediaType().toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("enishi." + known.fileEnding()).build().toString());
		response.setHeader("X-Truncated", String.valueOf(network.truncated()));
		known.write(network, response.getOutputStream());
	}

	/**
	 * What fails after its beginning was sent ends in the middle, for the client to see.
	 */
	@ExceptionHandler
	void refused(EnishiException problem, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			throw new IOException(problem);
		}
		response.reset();
		Refusal.write(response, problem.code(), String.valueOf(problem.getMessage()));
	}

	private ExportedNetwork network(Parameters parameters, Selection.LookUp lookUp) {
		LinkFilter filter = this.filters.links(parameters.filter(this.written));
		Function<Collection<String>, Map<String, Source>> sources = (ids) -> lookUp.run(() -> this.sources.byId(ids));
		Map<String, Function<String, @Nullable Object>> measures = this.measures
			.of(parameters.constants("scores", Centrality.values()), parameters.isTrue("communities"), filter);
		if (parameters.has("from") || parameters.has("to")) {
			Network paths = this.networks.paths(
					new PathFinder.Request(parameters.text("from"), parameters.text("to"), parameters.number("k", 3),
							parameters.number("maxLength", 6), parameters.list("avoid"), parameters.has("select")
									? parameters.constant("select", PathSelection.values()) : PathSelection.DIVERSE),
					filter);
			Set<EntityType> types = paths.nodes().stream().map((node) -> node.entity().type()).collect(toSet());
			return new ExportedNetwork(Stream.of(paths.nodes()), Stream.of(paths.edges()), types,
					this.vocabulary.linkTypes(), paths.truncated(), measures, sources);
		}
		Selection selection = select(parameters, filter);
		return new ExportedNetwork(selection.nodes(lookUp), selection.edges(lookUp), selection.types(),
				this.vocabulary.linkTypes(), selection.truncated(), measures, sources);
	}

	private Selection select(Parameters parameters, LinkFilter filter) {
		return parameters.has("of")
				? this.networks.selectAround(parameters.list("of"), parameters.number("depth", 1),
						parameters.number("limit", 200), filter)
				: this.networks.selectMost(Set.copyOf(parameters.types("types")), parameters.number("limit", 1000),
						filter);
	}

	/**
	 * The parameters of an address; a list is several parameters of one name, or one with
	 * commas.
	 */
	private record Parameters(MultiValueMap<String, String> values, Vocabulary vocabulary) {

		private static final List<String> BOTH = List.of("true", "false");

		boolean has(String name) {
			return this.values.containsKey(name);
		}

		String text(String name) {
			String text = this.values.getFirst(name);
			if (text == null || text.isBlank()) {
				throw new EnishiException(ErrorCode.MISSING_PARAMETER, "'%s' is missing".formatted(name));
			}
			return text;
		}

		boolean isTrue(String name) {
			return has(name)
					&& one(text(name), name, (value) -> Optional.of(value).filter(BOTH::contains), BOTH).equals("true");
		}

		int number(String name, int otherwise) {
			return has(name) ? number(name) : otherwise;
		}

		int number(String name) {
			try {
				return Integer.parseInt(text(name));
			}
			catch (NumberFormatException ex) {
				throw new EnishiException(ErrorCode.OUT_OF_RANGE, "'%s' is not a whole number".formatted(name));
			}
		}

		List<String> list(String name) {
			return this.values.getOrDefault(name, List.of())
				.stream()
				.flatMap((value) -> Arrays.stream(value.split(",")))
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.toList();
		}

		List<EntityType> types(String name) {
			return constants(name, this.vocabulary::entityTypeNamed, this.vocabulary.entityTypes());
		}

		Arguments filter(WrittenFilters written) {
			Map<String, Object> filter = new LinkedHashMap<>();
			if (has("filter")) {
				filter.putAll(written.links(text("filter")));
			}
			for (String name : this.values.keySet()) {
				if (name.startsWith("filter.")) {
					filter.put(name.substring("filter.".length()), switch (name) {
						case "filter.types" -> constants(name, this.vocabulary::linkType, this.vocabulary.linkTypes());
						case "filter.entityTypes" -> types(name);
						case "filter.roles" -> constants(name, this.vocabulary::role, this.vocabulary.roles());
						case "filter.direction" -> constant(name, Direction.values());
						case "filter.certainty" -> constant(name, Certainty.values());
						case "filter.basis" -> constant(name, Basis.values());
						case "filter.minDegree", "filter.maxDegree" -> number(name);
						default -> text(name);
					});
				}
			}
			return new Arguments(filter);
		}

		private <E extends Enum<E>> E constant(String name, E[] all) {
			return one(text(name), name, named(all), List.of(all));
		}

		private <E extends Enum<E>> List<E> constants(String name, E[] all) {
			return constants(name, named(all), List.of(all));
		}

		private static <E extends Enum<E>> Function<String, Optional<E>> named(E[] all) {
			return (wanted) -> Arrays.stream(all).filter((one) -> one.name().equals(wanted)).findFirst();
		}

		private <T> List<T> constants(String name, Function<String, Optional<T>> find, List<T> all) {
			return list(name).stream().map((value) -> one(value, name, find, all)).toList();
		}

		private static <T> T one(String value, String name, Function<String, Optional<T>> find, List<T> all) {
			return find.apply(value)
				.orElseThrow(() -> new EnishiException(ErrorCode.UNKNOWN_VALUE,
						"'%s' has no value '%s'; it has %s".formatted(name, value, all)));
		}

	}

}
