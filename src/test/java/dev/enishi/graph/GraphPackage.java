package dev.enishi.graph;

import org.springframework.context.annotation.Import;

/** The beans of this package, for slices of others. */
@Import({ GraphMapping.class, ReadCache.class, Entities.class, Links.class, Sources.class, GraphSchema.class,
		Counts.class })
public class GraphPackage {

}
