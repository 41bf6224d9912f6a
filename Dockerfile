# The service for use with a Neo4j server: built without the in-process engine.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /enishi
COPY pom.xml LICENSE NOTICE ./
COPY schema schema
COPY seed seed
COPY src/main src/main
RUN mvn -q -B -ntp -Pserver-only -DskipTests package \
 && java -Djarmode=tools -jar target/enishi.jar extract --destination target/app

FROM ${RUN_IMAGE}
LABEL org.opencontainers.image.title="Enishi" \
      org.opencontainers.image.description="GraphQL service over a Neo4j knowledge graph of policy stakeholders" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /enishi
COPY --from=build /enishi/target/app ./
COPY --from=build /enishi/LICENSE /enishi/NOTICE /enishi/target/classes/META-INF/THIRD-PARTY.txt ./
# an archive of its classes (CDS), made by a start that ends before it needs the database
RUN java -Xlog:cds=error -Xlog:cds+dynamic=error -XX:ArchiveClassesAtExit=classes.jsa -Dspring.context.exit=onRefresh -jar enishi.jar --spring.neo4j.uri=bolt://localhost:1 --enishi.seed= \
 && test -s classes.jsa
# the texts of sources; all else may be read-only
RUN mkdir data && chown 1000 data
VOLUME /enishi/data
USER 1000
EXPOSE 8080
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes.jsa", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "enishi.jar"]
