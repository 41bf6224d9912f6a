package dev.enishi.bundle;

import java.util.Collection;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.ErrorCode;

import static java.util.stream.Collectors.joining;

/** A bundle that is not written to the graph, because something in it is wrong. */
public class InvalidBundleException extends EnishiException {

	private static final int KINDS_SHOWN = 100;

	private final int count;

	private final transient List<Problems.Problem> first;

	private final transient List<Problems.Problem> all;

	InvalidBundleException(int count, Collection<Problems.Kind> kinds, List<Problems.Problem> all) {
		super(ErrorCode.INVALID_BUNDLE, "The bundle was not imported. Problems: %,d%n%s%s".formatted(count,
				kinds.stream().limit(KINDS_SHOWN).map(Problems.Kind::toString).collect(joining(System.lineSeparator())),
				(kinds.size() > KINDS_SHOWN) ? "%n… and %,d other kinds".formatted(kinds.size() - KINDS_SHOWN) : ""));
		this.count = count;
		this.first = kinds.stream().limit(KINDS_SHOWN).flatMap((kind) -> kind.first().stream()).toList();
		this.all = all;
	}

	/** How many things are wrong. */
	public int count() {
		return this.count;
	}

	/** The first of each kind, up to a limit. */
	public List<Problems.Problem> first() {
		return this.first;
	}

	/** All of them, up to a higher limit. */
	public List<Problems.Problem> all() {
		return this.all;
	}

}
