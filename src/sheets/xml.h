// Reads XML as a stream of events, so that a sheet of any length needs little memory. Strict enough
// to be safe: UTF-8 only, elements must close in order, no DOCTYPE, no entities but the five and
// numbers.
//
// Namespace prefixes are dropped from names: in the parts of an xlsx the local names are
// unambiguous at the places where we look.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace jinze::sheets {

class XmlReader {
public:
    // Fills the buffer, returns the count of bytes, 0 at the end, less when reading failed.
    using Source = std::function<std::ptrdiff_t(char*, std::size_t)>;
    enum class Event { open, close, text, end, failed };

    explicit XmlReader(Source source) : source_{std::move(source)} {}

    // After `end` or `failed` the same answer again. Views below live until the next call.
    Event next();

    std::string_view name() const { return name_; }  // open, close: without prefix
    std::string_view text() const { return text_; }  // text: decoded
    std::size_t depth() const
    {
        return depth_;
    }  // open elements, this one included until after its close
    std::string attribute(std::string_view local) const;  // decoded; empty if there is none
    const std::string& why() const
    {
        return why_;
    }  // failed: in English, short; empty if the source failed

    // Reads on until the element just opened has closed; false if that fails. Appends its text to
    // *text.
    bool skip_element(std::string* text = nullptr);

private:
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };

    Event fail(std::string why);
    bool fill();
    std::size_t find(std::string_view what,
                     std::size_t from);  // offset in pending(), reading on; npos if never
    std::size_t end_of_tag();
    std::string_view pending() const { return std::string_view{buffer_}.substr(at_); }
    Event tag();
    Event opened(std::string_view inside);
    Event closed(std::string_view name);
    bool special();
    Event characters();
    bool attributes(std::string_view inside);

    Source source_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool drained_ = false, source_failed_ = false;
    bool close_pending_ = false, leave_pending_ = false, cdata_ = false, started_ = false;
    Event last_ = Event::text;
    std::string open_names_;  // every open element's name, one after another
    std::vector<std::size_t> open_lengths_;
    std::size_t depth_ = 0;
    std::string name_, text_, why_;
    std::vector<Attribute> attributes_;
};

// & and numeric references resolved; nothing if one is unknown or names no character.
bool decode_references(std::string_view raw, std::string& text);

}  // namespace jinze::sheets
