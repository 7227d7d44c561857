<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>BigCode</name>
    <message>
      <source>Read it out group by group; the citizen may write it down.</source>
      <translation>Đọc từng nhóm bốn số cho người dân ghi lại.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
  </context>
  <context>
    <name>PrintStrip</name>
    <message>
      <source>Try again</source>
      <translation>Thử lại</translation>
    </message>
    <message>
      <source>Another printer</source>
      <translation>Chọn máy khác</translation>
    </message>
    <message>
      <source>Read out the code</source>
      <translation>Đọc mã cho dân</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Để sau</translation>
    </message>
    <message>
      <source>Wait no longer</source>
      <translation>Thôi chờ</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>and {count} more</source>
      <translation>và {count} hồ sơ nữa</translation>
    </message>
    <message>
      <source>reprint {copy}</source>
      <translation>in lại lần {copy}</translation>
    </message>
    <message>
      <source>{count} papers</source>
      <translation>{count} tờ</translation>
    </message>
    <message>
      <source>Receipt (form 01)</source>
      <translation>Giấy hẹn (mẫu 01)</translation>
    </message>
    <message>
      <source>Request for papers (02)</source>
      <translation>Phiếu yêu cầu bổ sung (02)</translation>
    </message>
    <message>
      <source>Refusal (03)</source>
      <translation>Phiếu từ chối (03)</translation>
    </message>
    <message>
      <source>Letter of apology (04)</source>
      <translation>Thư xin lỗi (04)</translation>
    </message>
    <message>
      <source>Notice of stopping (05)</source>
      <translation>Thông báo dừng (05)</translation>
    </message>
    <message>
      <source>Control slip (06)</source>
      <translation>Phiếu kiểm soát (06)</translation>
    </message>
    <message>
      <source>Register (07)</source>
      <translation>Sổ theo dõi (07)</translation>
    </message>
    <message>
      <source>Handover list</source>
      <translation>Danh sách bàn giao</translation>
    </message>
    <message>
      <source>Folder label</source>
      <translation>Nhãn bìa hồ sơ</translation>
    </message>
    <message>
      <source>Fee receipt</source>
      <translation>Biên lai lệ phí</translation>
    </message>
    <message>
      <source>List of papers</source>
      <translation>Danh mục giấy tờ</translation>
    </message>
    <message>
      <source>Wall poster</source>
      <translation>Bảng niêm yết</translation>
    </message>
    <message>
      <source>Test slip</source>
      <translation>Phiếu in thử</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>A5 lying</source>
      <translation>A5 ngang</translation>
    </message>
    <message>
      <source>A5 upright</source>
      <translation>A5 dọc</translation>
    </message>
    <message>
      <source>Roll 80 mm</source>
      <translation>Cuộn 80 mm</translation>
    </message>
    <message>
      <source>Label 100×50</source>
      <translation>Nhãn 100×50</translation>
    </message>
    <message>
      <source>PDF on the screen</source>
      <translation>In ra PDF/màn hình</translation>
    </message>
    <message>
      <source>{printer}: {complaint}.</source>
      <translation>{printer} {complaint}.</translation>
    </message>
    <message>
      <source>out of paper</source>
      <translation>hết giấy</translation>
    </message>
    <message>
      <source>paper jam</source>
      <translation>kẹt giấy</translation>
    </message>
    <message>
      <source>the cover is open</source>
      <translation>nắp máy đang mở</translation>
    </message>
    <message>
      <source>out of ink or toner</source>
      <translation>hết mực</translation>
    </message>
    <message>
      <source>switched off or unplugged</source>
      <translation>đang tắt hoặc chưa cắm dây</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>đang tạm dừng</translation>
    </message>
    <message>
      <source>a fault</source>
      <translation>có lỗi</translation>
    </message>
  </context>
</TS>
