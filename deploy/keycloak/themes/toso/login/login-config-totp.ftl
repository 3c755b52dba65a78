<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#assign manual = mode?? && mode == "manual">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
<#if section = "header">
${msg("loginTotpTitle")}
<#elseif section = "form">
<ol>
<li>${msg("loginTotpStep1")} <#list totp.supportedApplications as app>${msg(app)}<#sep>, </#list>.</li>
<#if manual>
<li>${msg("loginTotpManualStep2")} <span id="kc-totp-secret-key">${totp.totpSecretEncoded}</span>
<p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p></li>
<li>${msg("loginTotpManualStep3")} ${msg("loginTotp." + totp.policy.type)}, ${totp.policy.getAlgorithmKey()}, ${msg("loginTotpDigits")}: ${totp.policy.digits}<#if totp.policy.type = "totp">, ${msg("loginTotpInterval")}: ${totp.policy.period}</#if></li>
<#else>
<li>${msg("loginTotpStep2")}
<img id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("qrCode")}">
<a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></li>
</#if>
<li>${msg("loginTotpStep3")} ${msg("loginTotpStep3DeviceName")}</li>
</ol>
<form id="kc-totp-settings-form" action="${url.loginAction}" method="post">
<#list [["totp", "authenticatorCode"], ["userLabel", "loginTotpDeviceName"]] as one>
<#assign wrong = messagesPerField.existsError(one[0])>
<label for="${one[0]}">${msg(one[1])}</label>
<input id="${one[0]}" name="${one[0]}"<#if one?is_first> inputmode="numeric" autocomplete="one-time-code" required<#else> autocomplete="off"</#if><#if wrong> aria-invalid="true" aria-describedby="input-error-${one[0]}"</#if>>
<#if wrong><span id="input-error-${one[0]}" role="alert">${kcSanitize(messagesPerField.get(one[0]))?no_esc}</span></#if>
</#list>
<input type="hidden" name="totpSecret" value="${totp.totpSecret}">
<#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
<@passwordCommons.logoutOtherSessions/>
<button id="saveTOTPBtn">${msg("doSubmit")}</button>
<#if isAppInitiatedAction??>
<button class="plain" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</form>
</#if>
</@layout.registrationLayout>
