package dev.enishi.graphql.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Short addresses of the pages. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
		registry.addViewController("/embed").setViewName("forward:/embed/index.html");
		registry.addViewController("/source").setViewName("forward:/source/index.html");
	}

}
