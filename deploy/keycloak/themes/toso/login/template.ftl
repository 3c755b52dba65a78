<#-- The frame of every page. Pages that are not in this folder come from Keycloak's theme "base". -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title!realm.displayName}</title>
<link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${url.resourcesPath}/css/toso.css?${properties.stylesDigest}">
</head>
<body data-page-id="login-${pageId}">
<header>
<img src="${url.resourcesPath}/img/favicon.svg" alt="" width="32" height="32">
<strong>${realm.displayName!realm.name}</strong>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav aria-label="${msg("languages")}">
<#list locale.supported as one>
<a href="${one.url}" lang="${one.languageTag}"<#if one.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${one.label}</a>
</#list>
</nav>
</#if>
</header>
<main>
<h1><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<#nested "show-username">
<p class="who"><strong>${auth.attemptedUsername}</strong> <a href="${url.loginRestartFlowUrl}">${msg("otherPerson")}</a></p>
</#if>
<#-- During an action that the user has asked for, it does not warn that the action is still to be done. -->
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<p class="alert alert-${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form action="${url.loginAction}" method="post">
<button class="link" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div class="info"><#nested "info"></div>
</#if>
</main>
</body>
</html>
</#macro>
