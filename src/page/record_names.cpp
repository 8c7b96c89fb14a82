#include "newsparse/page.h"
#include "newsparse/record.h"

namespace newsparse {

std::string_view to_string(RecordKind kind) noexcept {
  switch (kind) {
    case RecordKind::kPageDate:
      return "page_date";
    case RecordKind::kFeedItem:
      return "feed_item";
    case RecordKind::kHeading:
      return "heading";
    case RecordKind::kParagraph:
      return "paragraph";
    case RecordKind::kListEntry:
      return "list_entry";
    case RecordKind::kByline:
      return "byline";
    case RecordKind::kCaption:
      return "caption";
    case RecordKind::kTemplateResidue:
      return "template_residue";
    case RecordKind::kBoilerplate:
      return "boilerplate";
    case RecordKind::kMarkup:
      return "markup";
    case RecordKind::kText:
      return "text";
  }
  return "text";
}

std::string_view to_string(ParagraphRole role) noexcept {
  switch (role) {
    case ParagraphRole::kProse:
      return "prose";
    case ParagraphRole::kLeadIn:
      return "lead_in";
    case ParagraphRole::kQuote:
      return "quote";
    case ParagraphRole::kDateline:
      return "dateline";
  }
  return "prose";
}

std::string_view to_string(BoilerplateClass boilerplate) noexcept {
  switch (boilerplate) {
    case BoilerplateClass::kNavigation:
      return "navigation";
    case BoilerplateClass::kConsent:
      return "consent";
    case BoilerplateClass::kShare:
      return "share";
    case BoilerplateClass::kCopyright:
      return "copyright";
    case BoilerplateClass::kComments:
      return "comments";
    case BoilerplateClass::kSubscription:
      return "subscription";
    case BoilerplateClass::kAdvertisement:
      return "advertisement";
    case BoilerplateClass::kSearch:
      return "search";
    case BoilerplateClass::kPagination:
      return "pagination";
    case BoilerplateClass::kScriptNotice:
      return "script_notice";
    case BoilerplateClass::kRelatedLinks:
      return "related_links";
  }
  return "navigation";
}

std::string_view to_string(MarkupClass markup) noexcept {
  switch (markup) {
    case MarkupClass::kHtml:
      return "html";
    case MarkupClass::kCss:
      return "css";
    case MarkupClass::kScript:
      return "script";
    case MarkupClass::kJson:
      return "json";
    case MarkupClass::kBase64:
      return "base64";
    case MarkupClass::kEntity:
      return "entity";
    case MarkupClass::kComment:
      return "comment";
  }
  return "html";
}

std::string_view to_string(DiagnosticCode code) noexcept {
  switch (code) {
    case DiagnosticCode::kInvalidUtf8:
      return "invalid_utf8";
    case DiagnosticCode::kBadFetched:
      return "bad_fetched";
    case DiagnosticCode::kRepaired:
      return "repaired";
    case DiagnosticCode::kMojibake:
      return "mojibake";
  }
  return "repaired";
}

}  // namespace newsparse
