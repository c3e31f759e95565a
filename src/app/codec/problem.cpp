#include "app/codec/problem.h"

namespace jinze::codec::strict {
namespace {

constexpr std::size_t longest_quote = 60;

// Only the first '@' is ours: it stands before any external text.
std::string with_path(std::string sentence, std::string_view path)
{
    if (const auto at = sentence.find('@'); at != sentence.npos) sentence.replace(at, 1, path);
    return sentence;
}

}  // namespace

std::string shortened(std::string_view text)
{
    if (text.size() <= longest_quote) return std::string{text};
    std::size_t cut = longest_quote;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xc0) == 0x80) --cut;
    return std::string{text.substr(0, cut)} + "…";
}

bool Place::refuse(Fault code, std::string english, std::string chinese)
{
    const bool whole = path_.empty();
    problem_ = {path_, code, with_path(std::move(english), whole ? "The text" : path_),
                with_path(std::move(chinese), whole ? "内容" : path_)};
    return false;
}

bool Place::refuse_member(std::string_view member, Fault code, std::string english, std::string chinese)
{
    return in(member, [&] { return refuse(code, std::move(english), std::move(chinese)); });
}

bool Place::in(std::string_view member, const std::function<bool()>& step)
{
    const auto length = path_.size();
    if (length) path_ += '.';
    path_ += shortened(member);
    const bool went_well = step();
    path_.resize(length);
    return went_well;
}

bool Place::in(std::size_t index, const std::function<bool()>& step)
{
    const auto length = path_.size();
    path_ += '[' + std::to_string(index) + ']';
    const bool went_well = step();
    path_.resize(length);
    return went_well;
}

}  // namespace jinze::codec::strict
