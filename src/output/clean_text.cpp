#include "newsparse/output.h"
namespace newsparse {
std::string clean_text(const Page&) { return {}; }
}  // namespace newsparse
