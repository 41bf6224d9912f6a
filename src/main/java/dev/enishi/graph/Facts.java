package dev.enishi.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.enishi.model.Fact;

import org.springframework.stereotype.Repository;

/** Looks facts of any kind up. */
@Repository
public class Facts {

	private final List<Function<Collection<String>, Map<String, ? extends Fact>>> lookUps;

	Facts(Entities entities, Links links, Sources sources) {
		this.lookUps = List.of(links::byId, entities::byId, sources::byId);
	}

	/** The entities, links and sources with the ids, by id. */
	public Map<String, Fact> byId(Collection<String> ids) {
		Map<String, Fact> found = new HashMap<>();
		Set<String> missing = new HashSet<>(ids);
		for (Function<Collection<String>, Map<String, ? extends Fact>> lookUp : this.lookUps) {
			if (!missing.isEmpty()) {
				found.putAll(lookUp.apply(missing));
				missing.removeAll(found.keySet());
			}
		}
		return found;
	}

}
