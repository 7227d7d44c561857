<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>ClockQuestion</name>
    <message>
      <source>Today is</source>
      <translation>Hôm nay là</translation>
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation>ngày/tháng/năm</translation>
    </message>
    <message>
      <source>Hour now</source>
      <translation>Bây giờ là</translation>
    </message>
    <message>
      <source>hh:mm</source>
      <translation>giờ:phút</translation>
    </message>
    <message>
      <source>That is right</source>
      <translation>Đúng là hôm nay</translation>
    </message>
    <message>
      <source>This computer says {day}. No due date is given until you confirm today's date, once.</source>
      <translation>Máy này ghi {day}. Chưa hẹn ngày trả cho ai đến khi anh/chị xác nhận hôm nay là ngày mấy, một lần.</translation>
    </message>
    <message>
      <source>Last written: {moment}.</source>
      <translation>Việc ghi gần nhất: {moment}.</translation>
    </message>
  </context>
  <context>
    <name>CrashCard</name>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Chương trình vừa gặp lỗi</translation>
    </message>
    <message>
      <source>What was saved is safe on this machine. You can go on working.</source>
      <translation>Những gì đã lưu vẫn nguyên trên máy này. Anh, chị cứ làm việc tiếp.</translation>
    </message>
    <message>
      <source>Report for the administrator (no citizen's data in it):</source>
      <translation>Báo cáo cho quản trị (không có dữ liệu của công dân):</translation>
    </message>
    <message>
      <source>Copy the path</source>
      <translation>Chép đường dẫn</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Làm tiếp</translation>
    </message>
  </context>
  <context>
    <name>DataTable</name>
    <message>
      <source>List</source>
      <translation>Danh sách</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>SAMPLE DATA</source>
      <translation>DỮ LIỆU MẪU</translation>
    </message>
  </context>
  <context>
    <name>KeyCard</name>
    <message>
      <source>Find a key by what it does</source>
      <translation>Tìm phím theo việc cần làm</translation>
    </message>
    <message>
      <source>No key does that here. Ctrl+K finds everything else.</source>
      <translation>Ở đây không có phím nào cho việc đó. Ctrl+K tìm mọi thứ khác.</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
    <message>
      <source>close</source>
      <translation>đóng</translation>
    </message>
    <message>
      <source>{count} keys</source>
      <translation>{count} phím</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>keys</source>
      <translation>bảng phím</translation>
    </message>
    <message>
      <source>close</source>
      <translation>đóng</translation>
    </message>
    <message>
      <source>Nothing found. Fewer letters find more.</source>
      <translation>Không tìm thấy. Gõ ít chữ hơn sẽ thấy nhiều hơn.</translation>
    </message>
    <message>
      <source>open</source>
      <translation>mở</translation>
    </message>
    <message>
      <source>{count} found</source>
      <translation>tìm thấy {count}</translation>
    </message>
  </context>
  <context>
    <name>PaletteList</name>
    <message>
      <source>What was found</source>
      <translation>Kết quả tìm</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Search</source>
      <translation>Tìm</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Khóa quầy</translation>
    </message>
    <message>
      <source>Sync with the province</source>
      <translation>Đồng bộ với tỉnh</translation>
    </message>
    <message>
      <source>Lock the counter</source>
      <translation>Khóa quầy</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>Columns</source>
      <translation>Các cột</translation>
    </message>
    <message>
      <source>The list's own order</source>
      <translation>Thứ tự vốn có</translation>
    </message>
    <message>
      <source>Columns as at first</source>
      <translation>Đặt lại các cột</translation>
    </message>
    <message>
      <source>Sort, first to last</source>
      <translation>Xếp tăng dần</translation>
    </message>
    <message>
      <source>Sort, last to first</source>
      <translation>Xếp giảm dần</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Hiện cột này</translation>
    </message>
    <message>
      <source>Move left</source>
      <translation>Chuyển sang trái</translation>
    </message>
    <message>
      <source>Move right</source>
      <translation>Chuyển sang phải</translation>
    </message>
    <message>
      <source>Wider</source>
      <translation>Rộng hơn</translation>
    </message>
    <message>
      <source>Narrower</source>
      <translation>Hẹp hơn</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>đã chọn</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>chưa chọn</translation>
    </message>
    <message>
      <source>Chosen</source>
      <translation>Chọn</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>What happened</source>
      <translation>Diễn biến</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
  </context>
</TS>
