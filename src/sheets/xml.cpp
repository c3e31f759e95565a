#include "sheets/xml.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace jinze::sheets {
namespace {

constexpr std::size_t chunk = 64 << 10;
constexpr std::size_t longest_token = 4 << 20;
constexpr std::size_t deepest = 64;
constexpr std::string_view blanks = " \t\r\n";

std::string_view local_name(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool append_reference(std::string_view name, std::string& text)
{
    if (name == "lt") return text += '<', true;
    if (name == "gt") return text += '>', true;
    if (name == "amp") return text += '&', true;
    if (name == "quot") return text += '"', true;
    if (name == "apos") return text += '\'', true;
    if (!name.starts_with('#')) return false;
    name.remove_prefix(1);
    const int base = name.starts_with('x') ? 16 : 10;
    if (base == 16) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    if (error != std::errc{} || end != name.data() + name.size()) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    append_utf8(text, code);
    return true;
}

}  // namespace

bool decode_references(std::string_view raw, std::string& text)
{
    while (!raw.empty()) {
        const auto special = std::min(raw.find_first_of("&\r"), raw.size());
        text += raw.substr(0, special);
        raw.remove_prefix(special);
        if (raw.starts_with('\r')) {  // XML takes CRLF and CR for LF
            if (!raw.starts_with("\r\n")) text += '\n';
            raw.remove_prefix(1);
        } else if (!raw.empty()) {
            const auto end = raw.find(';');
            if (end == std::string_view::npos || !append_reference(raw.substr(1, end - 1), text))
                return false;
            raw.remove_prefix(end + 1);
        }
    }
    return true;
}

XmlReader::Event XmlReader::fail(std::string why)
{
    if (!source_failed_) why_ = std::move(why);
    return last_ = Event::failed;
}

bool XmlReader::fill()
{
    if (drained_ || buffer_.size() - at_ > longest_token) return false;
    if (at_ > 0) buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t held = buffer_.size();
    buffer_.resize(held + chunk);
    const auto got = source_(buffer_.data() + held, chunk);
    buffer_.resize(held + static_cast<std::size_t>(std::max<std::ptrdiff_t>(got, 0)));
    source_failed_ = got < 0;
    drained_ = got <= 0;
    return got > 0;
}

std::size_t XmlReader::find(std::string_view what, std::size_t from)
{
    for (;;) {
        const auto found = pending().find(what, from);
        if (found != std::string_view::npos) return found;
        from = std::max(from, pending().size() - std::min(pending().size(), what.size() - 1));
        if (!fill()) return std::string_view::npos;
    }
}

// Where the '>' of the tag stands that pending() begins with; one inside quotes does not count.
std::size_t XmlReader::end_of_tag()
{
    char quote = 0;
    for (std::size_t i = 1;; ++i) {
        if (i >= pending().size() && !fill()) return std::string_view::npos;
        const char c = buffer_[at_ + i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '>') {
            return i;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
}

XmlReader::Event XmlReader::next()
{
    if (last_ == Event::end || last_ == Event::failed) return last_;
    if (leave_pending_) {
        leave_pending_ = false;
        open_names_.resize(open_names_.size() - open_lengths_.back());
        open_lengths_.pop_back();
        depth_ = open_lengths_.size();
    }
    if (close_pending_) {
        close_pending_ = false;
        leave_pending_ = true;
        return last_ = Event::close;
    }
    for (;;) {
        if (pending().empty() && !fill()) {
            if (source_failed_ || depth_ > 0 || !started_) return fail("the part ends too early");
            return last_ = Event::end;
        }
        while (!started_ && pending().size() < 3 && fill()) {
        }
        if (!started_ && pending().starts_with("\xEF\xBB\xBF")) at_ += 3;
        if (!pending().starts_with('<')) {
            const Event event = characters();
            if (event != Event::end) return event;
        } else {
            while (pending().size() < 9 && fill()) {
            }
            if (!pending().starts_with("<!") && !pending().starts_with("<?")) return tag();
            if (!special())
                return fail("a comment or declaration is broken, or there is a DOCTYPE");
            if (cdata_) {
                cdata_ = false;
                return last_ = Event::text;
            }
        }
    }
}

// Comments, processing instructions and CDATA; anything else that begins <! is refused.
bool XmlReader::special()
{
    constexpr std::string_view comment = "<!--", cdata = "<![CDATA[";
    const bool is_cdata = pending().starts_with(cdata);
    const std::string_view closing = pending().starts_with("<?") ? "?>" : is_cdata ? "]]>" : "-->";
    if (closing == "-->" && !pending().starts_with(comment)) return false;
    const std::size_t from = is_cdata ? cdata.size() : closing == "-->" ? comment.size() : 2;
    const auto end = find(closing, from);
    if (end == std::string_view::npos) return false;
    if (is_cdata) {
        text_ = pending().substr(from, end - from);
        cdata_ = depth_ > 0 && !first_not_utf8(text_) && text_.find('\0') == std::string::npos;
        if (!cdata_) return false;
    }
    at_ += end + closing.size();
    return true;
}

// Event::end stands for "only blanks between elements outside the root": read on.
XmlReader::Event XmlReader::characters()
{
    auto end = find("<", 0);
    if (end == std::string_view::npos) end = pending().size();
    if (end > longest_token) return fail("a text is too long");
    const std::string_view raw = pending().substr(0, end);
    if (depth_ == 0) {
        if (raw.find_first_not_of(blanks) != std::string_view::npos) return fail("this is not XML");
        at_ += end;
        return Event::end;
    }
    text_.clear();
    if (!decode_references(raw, text_)) return fail("an entity that is not allowed");
    if (first_not_utf8(raw) || raw.find('\0') != std::string_view::npos)
        return fail("text that is not UTF-8");
    at_ += end;
    return last_ = Event::text;
}

XmlReader::Event XmlReader::tag()
{
    const auto end = end_of_tag();
    if (end == std::string_view::npos) return fail("a tag never ends");
    std::string_view inside = pending().substr(1, end - 1);
    at_ += end + 1;
    if (first_not_utf8(inside)) return fail("text that is not UTF-8");
    if (inside.starts_with('/')) return closed(inside.substr(1));
    return opened(inside);
}

XmlReader::Event XmlReader::opened(std::string_view inside)
{
    if (depth_ == 0 && started_) return fail("two root elements");
    started_ = true;
    const bool empty = inside.ends_with('/');
    if (empty) inside.remove_suffix(1);
    const auto name_end = std::min(inside.find_first_of(blanks), inside.size());
    const std::string_view name = inside.substr(0, name_end);
    if (name.empty() || name.find_first_of("<\"'=&") != std::string_view::npos)
        return fail("an element without a name");
    if (open_lengths_.size() == deepest) return fail("elements lie too deep");
    if (!attributes(inside.substr(name_end))) return fail("a broken attribute");
    open_names_ += name;
    open_lengths_.push_back(name.size());
    depth_ = open_lengths_.size();
    name_ = local_name(name);
    close_pending_ = empty;
    return last_ = Event::open;
}

XmlReader::Event XmlReader::closed(std::string_view name)
{
    while (!name.empty() && blanks.find(name.back()) != std::string_view::npos)
        name.remove_suffix(1);
    if (depth_ == 0) return fail("an element closes that was never opened");
    const auto open =
        std::string_view{open_names_}.substr(open_names_.size() - open_lengths_.back());
    if (open != name) return fail("elements close out of order");
    name_ = local_name(name);
    leave_pending_ = true;
    return last_ = Event::close;
}

bool XmlReader::attributes(std::string_view inside)
{
    attributes_.clear();
    for (;;) {
        const auto start = inside.find_first_not_of(blanks);
        if (start == std::string_view::npos) return true;
        if (start == 0) return false;
        inside.remove_prefix(start);
        const auto equals = inside.find('=');
        if (equals == std::string_view::npos) return false;
        std::string_view name = inside.substr(0, equals);
        name = name.substr(0, name.find_last_not_of(blanks) + 1);
        inside.remove_prefix(equals + 1);
        inside.remove_prefix(std::min(inside.find_first_not_of(blanks), inside.size()));
        if (name.empty() || inside.empty() || (inside.front() != '"' && inside.front() != '\''))
            return false;
        const auto end = inside.find(inside.front(), 1);
        if (end == std::string_view::npos || attributes_.size() == 256) return false;
        attributes_.push_back({name, inside.substr(1, end - 1)});
        inside.remove_prefix(end + 1);
    }
}

std::string XmlReader::attribute(std::string_view local) const
{
    const Attribute* found = nullptr;
    for (const Attribute& attribute : attributes_) {
        if (attribute.name == local) {
            found = &attribute;
            break;
        }
        if (found == nullptr && local_name(attribute.name) == local) found = &attribute;
    }
    std::string value;
    if (found != nullptr && !decode_references(found->value, value)) return {};
    return value;
}

bool XmlReader::skip_element(std::string* text)
{
    const std::size_t level = depth_;
    for (;;) {
        const Event event = next();
        if (event == Event::failed || event == Event::end) return false;
        if (event == Event::text && text != nullptr) *text += text_;
        if (event == Event::close && depth_ == level) return true;
    }
}

}  // namespace jinze::sheets
