<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<#-- Only the application has a page for one-time codes. -->
<#assign codes = client?? && client.clientId == 'toso-web'>
<@layout.registrationLayout displayMessage=!wrong displayInfo=codes; section>
<#if section = "header">
${msg("doLogIn")}
<#elseif section = "form">
<#if realm.password>
<form action="${url.loginAction}" method="post">
<#if wrong>
<p class="alert alert-error" id="wrong" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p>
</#if>
<#if !usernameHidden??>
<label for="username">${msg("username")}</label>
<input id="username" name="username" value="${login.username!}" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" required<#if !wrong> autofocus<#else> aria-invalid="true" aria-describedby="wrong"</#if>>
</#if>
<label for="password">${msg("password")}</label>
<div class="password">
<input id="password" name="password" type="password" autocomplete="current-password" required<#if wrong> autofocus aria-invalid="true" aria-describedby="wrong"</#if>>
<button type="button" aria-controls="password" aria-label="${msg("showPassword")}" data-password-toggle data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i></i></button>
</div>
<input type="hidden" name="credentialId" value="${auth.selectedCredential!}">
<button id="kc-login">${msg("doLogIn")}</button>
</form>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
<#elseif section = "socialProviders">
<#if realm.password && social?? && social.providers?has_content>
<nav aria-label="${msg("identity-provider-login-label")}">
<#list social.providers as one>
<a class="button" id="social-${one.alias}" href="${one.loginUrl}">${msg("logInWith", one.displayName!one.alias)}</a>
</#list>
</nav>
</#if>
<#elseif section = "info">
<h2>${msg("noPassword")}</h2>
<p>${msg("noPasswordHelp")} <a href="${client.baseUrl}kich-hoat">${msg("enterCode")}</a></p>
</#if>
</@layout.registrationLayout>
