package dev.enishi.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.enishi.EnishiException;
import dev.enishi.api.Arguments;
import dev.enishi.graph.LinkFilter;
import dev.enishi.graph.Sources;
import dev.enishi.model.EntityType;
import dev.enishi.trace.Network;
import dev.enishi.trace.Networks;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Writes a part of the graph in the format that the address names: what {@code paths}
 * finds where there is a {@code from} and a {@code to}, a {@code neighbourhood} where
 * there is an {@code of}, and otherwise the {@code network}, each with the arguments of
 * the query of that name.
 */
@RestController
class ExportController {

	private static final Set<String> NUMBERS = Set.of("filter.minDegree", "filter.maxDegree");

	private static final Set<String> KNOWN = Set.of("from", "to", "k", "maxLength", "avoid", "of", "depth", "limit",
			"types", "filter.types", "filter.direction", "filter.entityTypes", "filter.roles", "filter.asOf",
			"filter.minDegree", "filter.maxDegree");

	private final Networks networks;

	private final Sources sources;

	private final Map<String, Format> formats = new TreeMap<>();

	ExportController(Networks networks, Sources sources, List<Format> formats) {
		this.networks = networks;
		this.sources = sources;
		formats.forEach((format) -> this.formats.put(format.name(), format));
	}

	/**
	 * A network of many named entities is asked for by POST: an address has no room for
	 * it.
	 */
	@RequestMapping(path = "/export/{format}", method = { RequestMethod.GET, RequestMethod.POST })
	ResponseEntity<StreamingResponseBody> export(@PathVariable String format,
			@RequestParam MultiValueMap<String, String> parameters) {
		Format known = this.formats.get(format);
		if (known == null) {
			throw new EnishiException("UNKNOWN_FORMAT",
					"There is no export format '%s'; there are %s".formatted(format, this.formats.keySet()));
		}
		parameters.keySet().stream().filter((name) -> !KNOWN.contains(name)).findFirst().ifPresent((name) -> {
			throw new EnishiException("UNKNOWN_PARAMETER", "There is no parameter '%s'".formatted(name));
		});
		Network network = network(new Parameters(parameters));
		ExportedNetwork exported = new ExportedNetwork(network, this.sources.byId(ExportedNetwork.citedBy(network)));
		return ResponseEntity.ok()
			.contentType(known.mediaType())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("enishi." + known.fileEnding()).build().toString())
			.header("X-Truncated", String.valueOf(network.truncated()))
			.body((out) -> known.write(exported, out));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(EnishiException problem) {
		HttpStatus status = problem.code().equals("UNKNOWN_FORMAT") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, String.valueOf(problem.getMessage()));
		detail.setProperty("code", problem.code());
		return ResponseEntity.status(status).body(detail);
	}

	private Network network(Parameters parameters) {
		LinkFilter filter = parameters.filter();
		if (parameters.has("from") || parameters.has("to")) {
			return this.networks.paths(parameters.text("from"), parameters.text("to"), parameters.number("k", 3),
					parameters.number("maxLength", 6), filter, parameters.list("avoid"));
		}
		if (parameters.has("of")) {
			return this.networks.neighbourhood(parameters.list("of"), parameters.number("depth", 1),
					parameters.number("limit", 200), filter);
		}
		return this.networks.network(Set.copyOf(parameters.constants("types", EntityType.class)),
				parameters.number("limit", 1000), filter);
	}

	/**
	 * The parameters of an address; a list is several parameters of one name, or one with
	 * commas.
	 */
	private record Parameters(MultiValueMap<String, String> values) {

		boolean has(String name) {
			return this.values.containsKey(name);
		}

		String text(String name) {
			String text = this.values.getFirst(name);
			if (text == null || text.isBlank()) {
				throw new EnishiException("MISSING_PARAMETER", "'%s' is missing".formatted(name));
			}
			return text;
		}

		int number(String name, int otherwise) {
			return has(name) ? number(name) : otherwise;
		}

		int number(String name) {
			try {
				return Integer.parseInt(text(name));
			}
			catch (NumberFormatException ex) {
				throw new EnishiException("OUT_OF_RANGE", "'%s' is not a whole number".formatted(name));
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

		<E extends Enum<E>> List<E> constants(String name, Class<E> type) {
			return list(name).stream().map((value) -> constant(name, type, value)).toList();
		}

		LinkFilter filter() {
			Map<String, Object> filter = new LinkedHashMap<>();
			for (String name : this.values.keySet()) {
				if (name.startsWith("filter.")) {
					String field = name.substring("filter.".length());
					boolean single = field.equals("asOf") || field.equals("direction");
					filter.put(field, NUMBERS.contains(name) ? number(name) : single ? text(name) : list(name));
				}
			}
			try {
				return new Arguments(filter).linkFilter();
			}
			catch (IllegalArgumentException ex) {
				throw new EnishiException("UNKNOWN_VALUE", "A value of 'filter' does not exist");
			}
		}

		private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
			return Arrays.stream(type.getEnumConstants())
				.filter((constant) -> constant.name().equals(value))
				.findFirst()
				.orElseThrow(() -> new EnishiException("UNKNOWN_VALUE",
						"'%s' has no value '%s'; it has %s".formatted(name, value, List.of(type.getEnumConstants()))));
		}

	}

}
