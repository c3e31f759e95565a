// Reads XML as a stream of events, so that a sheet of any length needs little memory. The parser is libexpat
// (docs/decisions/0033-sheets-are-read-by-expat.md). A DOCTYPE is refused, and with it every entity except the five
// predefined ones and character references.
//
// Namespace prefixes are dropped: in the parts of an xlsx the local names are unambiguous where we look.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace jinze::sheets {

class XmlReader {
public:
    // Fills the buffer. Returns the number of bytes, 0 at the end, less than 0 if reading failed.
    using Source = std::function<std::ptrdiff_t(char*, std::size_t)>;
    enum class Event : unsigned char { open, close, text, end, failed };

    explicit XmlReader(Source source);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    // After `end` or `failed` it returns the same again. Views are valid until the next call. One text may come in
    // several events.
    Event next();

    std::string_view name() const { return name_; }            // open, close: without prefix
    std::string_view text() const { return text_; }            // text: decoded
    std::size_t depth() const { return depth_; }               // open elements, this one included until after its close
    std::string_view attribute(std::string_view local) const;  // decoded; empty if there is none
    const std::string& why() const { return why_; }            // failed: short, in English; empty if the source failed

    // Skips to the close of the element just opened; false if that fails. Appends its text to *text.
    bool skip_element(std::string* text = nullptr);

private:
    struct Piece {
        std::size_t from = 0, size = 0;  // in letters_
    };
    struct Attribute {
        Piece name, value;
    };
    // The events of the last bytes fed; names and texts lie one after another in letters_.
    struct Said {
        Event event{};
        std::size_t depth = 0;
        Piece words;                                      // the name, or the text
        std::size_t attributes_from = 0, attributes = 0;  // in attributes_
    };
    struct Handlers;
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };

    void feed();
    void stop(std::string why);
    Piece keep(std::string_view words);
    std::string_view words(Piece piece) const { return std::string_view{letters_}.substr(piece.from, piece.size); }

    Source source_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::string letters_;
    std::vector<Attribute> attributes_;
    std::vector<Said> said_;
    std::size_t next_ = 0, now_ = 0;
    std::size_t open_ = 0;        // elements open at expat's position
    unsigned long long fed_ = 0;  // bytes
    bool ended_ = false, stopped_ = false;
    Event last_ = Event::text;
    std::string_view name_, text_;
    std::size_t depth_ = 0;
    std::string why_;
};

}  // namespace jinze::sheets
