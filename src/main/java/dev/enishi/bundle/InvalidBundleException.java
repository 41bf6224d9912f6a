package dev.enishi.bundle;

import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import static java.util.stream.Collectors.joining;

/** A bundle that is not written to the graph, because something in it is wrong. */
public class InvalidBundleException extends EnishiException {

	private final int count;

	private final transient List<Problems.Problem> first;

	InvalidBundleException(int count, List<Problems.Problem> first) {
		super(ErrorCode.INVALID_BUNDLE,
				"The bundle was not imported. Problems: %d%n%s%s".formatted(count,
						first.stream().map(Problems.Problem::toString).collect(joining(System.lineSeparator())),
						(first.size() < count) ? "%n… and %d more".formatted(count - first.size()) : ""));
		this.count = count;
		this.first = List.copyOf(first);
	}

	/** How many things are wrong. */
	public int count() {
		return this.count;
	}

	/** The first of them, up to a limit. */
	public List<Problems.Problem> first() {
		return this.first;
	}

}
