package dev.enishi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.enishi.access.TestTokens;
import dev.enishi.embedded.TestNeo4j;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service over HTTP, with the graph that it is seeded with. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "enishi.access.recheck=1s", "enishi.ingest.folder=target/imports" })
@ContextConfiguration(initializers = TestNeo4j.class)
@Import({ GraphQl.class, TestTokens.class })
public @interface EnishiTest {

}
